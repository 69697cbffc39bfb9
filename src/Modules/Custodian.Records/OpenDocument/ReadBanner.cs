using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Records.OpenDocument;

/// <summary>The person a document is about, for the banner above it.</summary>
static class ReadBanner
{
    public static readonly Slice<DocumentView, PatientBannerModel?> Definition =
        Slice.Read<DocumentView, PatientBannerModel?>("records.document-banner", Permissions.Read, Scope.Patient, Handle);

    static async Task<Outcome<PatientBannerModel?>> Handle(SliceContext s, DocumentView document)
    {
        s.Accessed(document.PatientId, document.EncounterId, "banner");
        return document.EncounterId is { } id && await EncounterRecords.Find(s, id) is { } encounter
            ? await Banners.OfEncounter(s, encounter)
            : await Banners.OfPatient(s, document.PatientId);
    }
}
