using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.RecordEvent;

/// <summary>One event of a visit by form: arrival, leave, class, doctors, plans, and what takes them back. Placed by its own time, however late it is entered.</summary>
static class RecordEvent
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("encounters.record-event", "encounters.move", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Kind">One of <see cref="EventForms"/>.</param>
    /// <param name="Until">Day and time as typed, for leave and planned discharge; empty when not known.</param>
    public sealed record Input(EncounterId Encounter, long Version, string Kind, DayTime At, DayTime Until, VisitData Said, string Reason);

    public readonly record struct DayTime(string Day, string Time);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale)
        {
            return stale;
        }

        var row = await VisitJournal.Row(s, input.Encounter);
        if (EventForms.Find(input.Kind) is not { } form)
        {
            return Problem.NotFound("ENC-0130", "There is no such event of a visit. Go back to the visit and choose one.");
        }

        var type = EncounterType.Of(row.Class, row.Type);
        if (VisitRules.Refuse(form.Kind, row.State, type, row.Account) is { } refused)
        {
            return refused;
        }

        var before = VisitHistory.Replay(VisitJournal.EventsOf(row, await VisitJournal.Rows(s, row.Id)));
        var becomes = EventForms.Targets(form, before).Count > 0;
        var zone = await FacilityDay.Of(s, row.FacilityId);
        var (at, until) = (DayTimeEntry.Read(input.At.Day, input.At.Time, zone, s.Now), DayTimeEntry.Read(input.Until.Day, input.Until.Time, zone, s.Now));
        if (Faults(form, input, becomes, (at, until), row.AdmittedAt, s.Now) is { Count: > 0 } faults)
        {
            return Problem.Invalid("ENC-0137", "The event is not complete. Correct the fields shown.", [.. faults]);
        }

        if (becomes && TypeRules.Becoming(type, Chosen(input.Said)!, row.Account) is { } another)
        {
            return another;
        }

        if (form.Kind is VisitEventKind.Admitted && await Beds.Taken(s, row.FacilityId, input.Said, row.Id) is { } taken)
        {
            return taken;
        }

        var recorded = await VisitJournal.Record(s, row, new(form.Kind, at!.Value, null, Said(form.Kind, input.Said, until, before), input.Reason));
        return (recorded.Problem ?? Without(form, before, recorded.Value) ?? await Beds.Lost(s, row.Id)) is { } problem ? problem : Done.Value;
    }

    /// <summary>The type the visit becomes; a class alone stands for its usual type.</summary>
    static EncounterType? Chosen(VisitData said) => said.Class is { } c ? EncounterType.Of(c, said.Type) : EncounterType.Find(said.Type);

    /// <summary>Something taken back that was never there, or an event between others that it does not fit.</summary>
    static Problem? Without(EventForm form, VisitStanding before, VisitStanding after)
    {
        var nothing = Cancellations.IsOne(form.Kind) && after.Undone.Count == before.Undone.Count || after.WithoutEffect.Count > before.WithoutEffect.Count;
        return nothing ? Problem.Conflict("ENC-0136", "At that time the visit was not in a state for this. Look at its history, and enter another time.") : null;
    }

    static VisitData? Said(VisitEventKind kind, VisitData said, DateTime? until, VisitStanding before) => kind switch
    {
        VisitEventKind.Admitted => said with { AdmittedAt = null },
        VisitEventKind.Arrived or VisitEventKind.ClassChanged when said.Class is not null => new VisitData { Class = said.Class, Type = said.Type },
        VisitEventKind.AttendingChanged => new VisitData { Attending = said.Attending },
        VisitEventKind.ConsultingChanged => new VisitData { Consulting = [.. (before.Values.Consulting ?? []).Append(said.Attending!.Value).Distinct()] },
        VisitEventKind.PendingTransfer => new VisitData { PendingPlace = $"{said.Unit} {said.Room} {said.Bed}".Trim() },
        VisitEventKind.LeftOnLeave => new VisitData { ExpectedReturn = until },
        VisitEventKind.PendingDischarge => new VisitData { ExpectedDischarge = until },
        _ => null,
    };

    static List<FieldError> Faults(EventForm form, Input input, bool becomes, (DateTime? At, DateTime? Until) when, DateTime? admitted, DateTime now)
    {
        List<FieldError> faults = [];
        if (when.At is not { } at)
        {
            faults.Add(new("Day", "Enter the day and the time, for example t and 16:05."));
        }
        else if (at > now.AddMinutes(15) || at < admitted)
        {
            faults.Add(new("Day", "Enter a time between the admission and now."));
        }

        if (form.Until is not null && (input.Until.Day.Length > 0 || form.Kind == VisitEventKind.PendingDischarge) && (when.Until is null || when.Until < when.At))
        {
            faults.Add(new("UntilDay", "Enter a later day and time, for example t+1 and 18:00."));
        }

        if (becomes && Chosen(input.Said) is null)
        {
            faults.Add(new("Type", "Choose what the visit becomes."));
        }

        if (form.Kind is VisitEventKind.AttendingChanged or VisitEventKind.ConsultingChanged && input.Said.Attending is null)
        {
            faults.Add(new("Attending", "Choose the doctor."));
        }

        if (form.Kind is VisitEventKind.PendingTransfer && string.IsNullOrWhiteSpace(input.Said.Unit))
        {
            faults.Add(new("Unit", "Enter the unit the patient goes to."));
        }

        if (form.Reason && string.IsNullOrWhiteSpace(input.Reason))
        {
            faults.Add(new("Reason", "Say why: the history keeps it."));
        }

        return faults;
    }
}
