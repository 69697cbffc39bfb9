using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>Opens a visit by form, under the facility's next account number.</summary>
static class AdmitPatient
{
    public static readonly Slice<Input, EncounterId> Definition =
        Slice.Write<Input, EncounterId>("encounters.admit", "encounters.admit", Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="Day">As typed, in the facility's zone.</param>
    /// <param name="Time">As typed.</param>
    public sealed record Input(PatientId Patient, FacilityId Facility, string Day, string Time, VisitData Said);

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, Input input)
    {
        var patient = await PatientRecords.Resolve(s, input.Patient);
        if (await PatientRecords.Find(s, patient) is null)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(patient, detail: "admission");
        var at = DayTimeEntry.Read(input.Day, input.Time, await FacilityDay.Of(s, input.Facility), s.Now);
        if (AdmissionRules.Check(input.Said, at, s.Now) is { } refused)
        {
            return refused;
        }

        return (await InHouse(s, patient, input) ?? await Beds.Taken(s, input.Facility, input.Said, except: null)) is { } conflict
            ? conflict
            : await Open(s, patient, input, at < s.Now ? at.Value : s.Now);
    }

    static async Task<Outcome<EncounterId>> Open(SliceContext s, PatientId patient, Input input, DateTime at)
    {
        var said = input.Said with { Type = EncounterType.Of(input.Said.Class!.Value, input.Said.Type).Code };
        var opened = await EncounterRecords.Open(s, patient, input.Facility, await AccountNumbers.Next(s, input.Facility), StateOf(said), said, at);
        return opened.Ok && await Beds.Lost(s, opened.Value) is { } lost ? lost : opened;
    }

    /// <summary>One person lies in one bed: a second stay at the facility is nearly always the same one registered twice.</summary>
    static async Task<Problem?> InHouse(SliceContext s, PatientId patient, Input input)
    {
        if (!AdmissionRules.IsStay(input.Said.Class))
        {
            return null;
        }

        var visits = await EncounterRecords.OfPatient(s, patient);
        return visits.FirstOrDefault(v => v.FacilityId == input.Facility && v.State is EncounterState.InProgress or EncounterState.OnLeave && AdmissionRules.IsStay(v.Class)) is { } open
            ? Problem.Conflict("ENC-0107", $"The patient is in house under account {open.Account}. Discharge that stay first, or change its class.")
            : null;
    }

    static EncounterState StateOf(VisitData said) => said.Class == EncounterClass.PreAdmission ? EncounterState.Planned : EncounterState.InProgress;
}
