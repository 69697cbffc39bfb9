using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Records.FileUpload;

/// <summary>What the upload form shows: the person, and the types to choose from.</summary>
public static class ReadUpload
{
    public static readonly Slice<EncounterId, Form> Definition =
        Slice.Read<EncounterId, Form>("records.upload-form", Permissions.File, Scope.Patient, Handle);

    public sealed record Form(EncounterView Encounter, PatientBannerModel? Patient, DateOnly Today, IReadOnlyList<DocumentTypeView> Types);

    static async Task<Outcome<Form>> Handle(SliceContext s, EncounterId id)
    {
        if (await EncounterRecords.Find(s, id) is not { } encounter)
        {
            return Problem.NotFound("REC-0106", "There is no such account. Look it up again.");
        }

        s.Accessed(encounter.PatientId, id, "upload form");
        var today = (await FacilityDay.Of(s, encounter.FacilityId)).Day(s.Now)!.Value;
        return new Form(encounter, await Banners.OfEncounter(s, encounter), today, await DocumentRecords.Types(s));
    }
}
