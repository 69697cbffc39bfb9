using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters.DischargePatient;

/// <summary>The end of a visit, with where the patient went.</summary>
static class DischargePatient
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("encounters.discharge", "encounters.discharge", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Status">UB-04 patient status, two digits.</param>
    public sealed record Input(EncounterId Encounter, long Version, string Day, string Time, string Status);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale)
        {
            return stale;
        }

        var visit = (await EncounterRecords.Find(s, input.Encounter))!;
        if (visit.AdmittedAt is null)
        {
            return Problem.Conflict("ENC-0115", $"Account {visit.Account} has not begun, so it cannot end. Admit the patient or cancel the visit.");
        }

        var at = DayTimeEntry.Read(input.Day, input.Time, await FacilityDay.Of(s, visit.FacilityId), s.Now);
        return Faults(input, at, s.Now) is { Count: > 0 } faults
            ? Problem.Invalid("ENC-0116", "The discharge is not complete. Correct the fields shown.", [.. faults])
            : await EncounterRecords.Discharge(s, input.Encounter, new VisitData { DischargeStatus = input.Status }, at!.Value);
    }

    static List<FieldError> Faults(Input input, DateTime? at, DateTime now)
    {
        List<FieldError> faults = [];
        if (EncounterWords.DischargeStatuses.All(c => c.Value != input.Status))
        {
            faults.Add(new("Status", "Choose where the patient went."));
        }
        else if (input.Status == "30")
        {
            faults.Add(new("Status", "30 means still a patient and is for interim bills. Choose where the patient went."));
        }

        if (at is null)
        {
            faults.Add(new("Day", "Enter the day and the time, for example t and 16:05."));
        }
        else if (at > now.AddMinutes(15))
        {
            faults.Add(new("Day", "The discharge is in the future. Enter it when the patient has left."));
        }

        return faults;
    }
}
