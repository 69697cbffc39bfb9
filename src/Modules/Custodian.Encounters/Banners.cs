using Custodian.Encounters.ListCensus;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters;

/// <summary>The patient banner, the same on every page about one person.</summary>
public static class Banners
{
    /// <summary>The banner of a visit: the person with account, stay and attending.</summary>
    public static async Task<PatientBannerModel?> OfEncounter(SliceContext s, EncounterView encounter)
    {
        if (await PatientRecords.Find(s, encounter.PatientId) is not { } patient)
        {
            return null;
        }

        var today = (await FacilityDay.Of(s, encounter.FacilityId)).Day(s.Now)!.Value;
        var banner = PersonBanner.WithGlass(s, patient.Id, PersonBanner.Of(patient, today, await PatientRecords.Flags(s, patient.Id)));
        return banner with
        {
            Flags = await UnitNames.Alert(s, encounter, patient) is { } alert ? [new BannerFlag(StateKind.Warn, alert), .. banner.Flags] : banner.Flags,
            Account = encounter.Account,
            StayLabel = StayLabel(encounter.Class),
            Stay = encounter.AdmitDate is { } from ? Show.Stay(from, encounter.DischargeDate, today) : null,
            Attending = encounter.AttendingFamily is { } family ? $"{family.ToUpperInvariant()}, {encounter.AttendingGiven?[..1]}." : null,
        };
    }

    public static Task<PatientBannerModel?> OfPatient(SliceContext s, PatientId id) => PersonBanner.Of(s, id);

    static string StayLabel(EncounterClass c) => c switch
    {
        EncounterClass.Inpatient => "Inpatient stay",
        EncounterClass.Observation => "Observation stay",
        EncounterClass.Emergency => "Emergency visit",
        EncounterClass.OutpatientSurgery => "Outpatient surgery",
        EncounterClass.Newborn => "Newborn stay",
        EncounterClass.PreAdmission => "Planned admission",
        _ => "Visit",
    };
}
