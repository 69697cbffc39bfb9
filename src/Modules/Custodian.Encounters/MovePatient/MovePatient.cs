using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.MovePatient;

/// <summary>A transfer: another unit, bed, service or attending from a time on.</summary>
static class MovePatient
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("encounters.move", "encounters.move", Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(EncounterId Encounter, long Version, string Day, string Time, VisitData Said);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale)
        {
            return stale;
        }

        var visit = (await EncounterRecords.Find(s, input.Encounter))!;
        if (VisitRules.Refuse(VisitEventKind.Transferred, visit.State, EncounterType.Of(visit.Class, visit.Type), visit.Account) is { } closed)
        {
            return closed;
        }

        var at = DayTimeEntry.Read(input.Day, input.Time, await FacilityDay.Of(s, visit.FacilityId), s.Now);
        if (Faults(input.Said, at, visit.AdmittedAt, s.Now) is { Count: > 0 } faults)
        {
            return Problem.Invalid("ENC-0113", "The transfer is not complete. Correct the fields shown.", [.. faults]);
        }

        if (await Beds.Taken(s, visit.FacilityId, input.Said, input.Encounter) is { } taken)
        {
            return taken;
        }

        await EncounterRecords.Update(s, input.Encounter, input.Said, at!.Value, VisitEventKind.Transferred);
        return await Beds.Lost(s, input.Encounter) is { } lost ? lost : Done.Value;
    }

    static List<FieldError> Faults(VisitData said, DateTime? at, DateTime? admitted, DateTime now)
    {
        List<FieldError> faults = [];
        if (string.IsNullOrWhiteSpace(said.Unit))
        {
            faults.Add(new("Unit", "Enter the unit the patient goes to."));
        }

        if (at is not { } time)
        {
            faults.Add(new("Day", "Enter the day and the time, for example t and 16:05."));
        }
        else if (time < admitted || time > now.AddMinutes(15))
        {
            faults.Add(new("Day", "Enter a time between the admission and now."));
        }

        return faults;
    }
}
