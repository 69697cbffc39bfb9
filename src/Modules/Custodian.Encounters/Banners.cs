using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
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
        return Of(patient, today, await PatientRecords.Flags(s, patient.Id)) with
        {
            Account = encounter.Account,
            StayLabel = StayLabel(encounter.Class),
            Stay = encounter.AdmitDate is { } from ? Show.Stay(from, encounter.DischargeDate, today) : null,
            Attending = encounter.AttendingFamily is { } family ? $"{family.ToUpperInvariant()}, {encounter.AttendingGiven?[..1]}." : null,
        };
    }

    public static async Task<PatientBannerModel?> OfPatient(SliceContext s, PatientId id)
    {
        if (await PatientRecords.Find(s, id) is not { } patient)
        {
            return null;
        }

        var today = (await FacilityDay.Of(s, patient.FacilityId)).Day(s.Now)!.Value;
        return Of(patient, today, await PatientRecords.Flags(s, id));
    }

    static PatientBannerModel Of(PatientView p, DateOnly today, IReadOnlyList<PatientFlagView> flags) =>
        new(p.Family, p.Given, p.Middle, p.BirthDate, p.BirthDate is { } born ? Show.Age(born, today) : null, SexWord(p.Sex), p.Mrn ?? "none")
        {
            Preferred = p.Preferred.Length > 0 ? p.Preferred : null,
            Died = p.DiedOn is { } died ? PartialDate.From(died) : null,
            Flags = [.. Merged(p), .. flags.Select(f => new BannerFlag(KindOf(f.Kind), f.Text))],
        };

    static IEnumerable<BannerFlag> Merged(PatientView p) => p.MergedInto is null ? [] : [new BannerFlag(StateKind.Warn, "Merged into another record")];

    static StateKind KindOf(string flag) => flag switch
    {
        "vip" or "restricted" or "part2" or "confidential-address" => StateKind.Sensitive,
        "name-alert" or "overlay" => StateKind.Warn,
        _ => StateKind.Info,
    };

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

    static string SexWord(string sex) => sex switch
    {
        "F" => "Female",
        "M" => "Male",
        "O" => "Other",
        "A" => "Ambiguous",
        "N" => "Not applicable",
        _ => "Not known",
    };
}
