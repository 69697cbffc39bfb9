using Custodian.Encounters.History;

namespace Custodian.Encounters.RecordEvent;

/// <summary>Which events a person enters on this form, what each is called as a deed, and what it asks for. Transfer, discharge and cancelling the visit have forms of their own.</summary>
static class EventForms
{
    public static IReadOnlyList<EventForm> All { get; } =
    [
        new(VisitEventKind.PreRegistered, "Pre-register", "Pre-register visit"),
        new(VisitEventKind.Arrived, "Arrival", "Record arrival"),
        new(VisitEventKind.Admitted, "Admit", "Admit patient", Place: true, Doctors: true),
        new(VisitEventKind.NoShow, "Did not come", "Record missed visit"),
        new(VisitEventKind.NoShowCancelled, "Did come after all", "Take missed visit back"),
        new(VisitEventKind.LeftOnLeave, "Leave of absence", "Send on leave", Until: "Expected back"),
        new(VisitEventKind.ReturnedFromLeave, "Back from leave", "Record return"),
        new(VisitEventKind.LeaveCancelled, "Leave entered in error", "Take leave back", Reason: true),
        new(VisitEventKind.ReturnCancelled, "Return entered in error", "Take return back", Reason: true),
        new(VisitEventKind.ClassChanged, "Change class", "Change class", Class: true, Reason: true),
        new(VisitEventKind.ClassChangeCancelled, "Class changed in error", "Take change back", Reason: true),
        new(VisitEventKind.AttendingChanged, "Change attending", "Change attending", Doctors: true),
        new(VisitEventKind.ConsultingChanged, "Add consultant", "Add consultant", Doctors: true),
        new(VisitEventKind.TransferCancelled, "Transferred in error", "Take transfer back", Reason: true),
        new(VisitEventKind.PendingTransfer, "Plan transfer", "Plan transfer", Place: true),
        new(VisitEventKind.PendingTransferCancelled, "Drop planned transfer", "Drop planned transfer"),
        new(VisitEventKind.PendingDischarge, "Plan discharge", "Plan discharge", Until: "Expected discharge"),
        new(VisitEventKind.PendingDischargeCancelled, "Drop planned discharge", "Drop planned discharge"),
    ];

    public static EventForm? Find(string kind) => All.FirstOrDefault(f => f.Kind.ToString() == kind);

    /// <summary>What can be entered about a visit now.</summary>
    public static IReadOnlyList<EventForm> For(VisitStanding standing)
    {
        var possible = VisitRules.Possible(standing.State, TypeOf(standing)).ToHashSet();
        return [.. All.Where(f => possible.Contains(f.Kind) && HasTarget(f.Kind, standing))];
    }

    /// <summary>What the visit can become by this event; empty when it stays what it is. A planned admission says so when the patient comes.</summary>
    public static IReadOnlyList<EncounterType> Targets(EventForm form, VisitStanding standing) =>
        form.Class || (form.Kind is VisitEventKind.Admitted or VisitEventKind.Arrived && standing.Values.Class == EncounterClass.PreAdmission) ? TypeRules.Targets(TypeOf(standing)) : [];

    static EncounterType TypeOf(VisitStanding standing) => EncounterType.Of(standing.Values.Class ?? EncounterClass.Clinic, standing.Values.Type);

    static bool HasTarget(VisitEventKind kind, VisitStanding standing) => kind switch
    {
        VisitEventKind.PendingTransfer => !standing.PendingTransfer,
        VisitEventKind.PendingTransferCancelled => standing.PendingTransfer,
        VisitEventKind.PendingDischarge => !standing.PendingDischarge,
        VisitEventKind.PendingDischargeCancelled => standing.PendingDischarge,
        VisitEventKind.Admitted => standing.State != EncounterState.InProgress,
        VisitEventKind.TransferCancelled or VisitEventKind.ClassChangeCancelled => standing.Segments.Count > 1,
        VisitEventKind.ReturnCancelled => standing.Segments.Any(x => x.OnLeave),
        _ => true,
    };
}

/// <param name="Title">The deed as a heading and link.</param>
/// <param name="Verb">On the button.</param>
/// <param name="Until">The label of a second day and time, when one is asked for.</param>
public sealed record EventForm(VisitEventKind Kind, string Title, string Verb, bool Place = false, bool Doctors = false, bool Class = false, bool Reason = false, string? Until = null);
