using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>The form for one type of visit at one facility, with what is usual there.</summary>
static class ReadAdmitForm
{
    public static readonly Slice<Input, AdmitForm> Definition = Slice.Read<Input, AdmitForm>("encounters.read-admission", "encounters.admit", Scope.Patient, Handle);

    /// <param name="Type">Null takes the usual one.</param>
    /// <param name="Facility">Null takes the caller's own, else the patient's.</param>
    public sealed record Input(PatientId Patient, string? Type = null, FacilityId? Facility = null);

    static async Task<Outcome<AdmitForm>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (await PatientRecords.Find(s, id) is not { } person || await PersonBanner.Of(s, id) is not { } banner)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "admission form");
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = Choose(facilities, input.Facility, person);
        var zone = await FacilityDay.Of(s, facility);
        var usual = await UsualAdmission.Of(s, facility, zone, person);
        var type = EncounterType.Find(input.Type) ?? usual.Type;
        var payer = await LastPayer.Of(s, id);
        return new AdmitForm(
            id, banner, [.. facilities.Select(f => new Choice(f.Id.ToString(), f.Name))], facility, AdmissionSheet.For(type), await Doctors.Choices(s), zone.Local(s.Now), usual.Defaults(type, payer?.Said), payer?.Day);
    }

    /// <summary>The one asked for; else the patient's own when the caller works there; else the first of the caller's.</summary>
    static FacilityId Choose(IReadOnlyList<FacilityView> facilities, FacilityId? asked, PatientView person) =>
        facilities.Any(f => f.Id == asked) ? asked!.Value
        : facilities.Any(f => f.Id == person.FacilityId) ? person.FacilityId
        : facilities[0].Id;
}
