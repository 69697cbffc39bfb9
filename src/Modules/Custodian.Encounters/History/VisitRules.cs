using Custodian.Kernel;

namespace Custodian.Encounters.History;

/// <summary>
/// Which event a person may enter in which state, as data. Messages are not held to it: the sender has seen what happened, and the replay says
/// what it comes to.
/// </summary>
public static class VisitRules
{
    static readonly EncounterState[] NotBegun = [EncounterState.Planned, EncounterState.PreRegistered];
    static readonly EncounterState[] Here = [EncounterState.Arrived, EncounterState.InProgress, EncounterState.OnLeave];
    static readonly EncounterState[] Open = [.. NotBegun, .. Here];

    public static IReadOnlyList<VisitRule> All { get; } =
    [
        new(VisitEventKind.PreRegistered, [EncounterState.Planned], "ENC-0131", "only a planned visit is pre-registered"),
        new(VisitEventKind.Arrived, [.. NotBegun, EncounterState.NoShow], "ENC-0131", "only a patient who is expected can arrive"),
        new(VisitEventKind.Admitted, [.. NotBegun, EncounterState.Arrived, EncounterState.InProgress, EncounterState.NoShow], "ENC-0102", "cancel the discharge or open a new account"),
        new(VisitEventKind.NoShow, [.. NotBegun, EncounterState.Arrived], "ENC-0131", "only a patient who is expected can stay away"),
        new(VisitEventKind.NoShowCancelled, [EncounterState.NoShow], "ENC-0131", "there is no missed visit to take back"),
        new(VisitEventKind.Transferred, Here, "ENC-0108", "only a patient who is here can be moved"),
        new(VisitEventKind.BedSwapped, Here, "ENC-0108", "only a patient who is here can be moved"),
        new(VisitEventKind.TransferCancelled, Here, "ENC-0131", "only a patient who is here can be moved back"),
        new(VisitEventKind.ClassChanged, Here, "ENC-0131", "the class changes while the patient is here"),
        new(VisitEventKind.ClassChangeCancelled, Here, "ENC-0131", "the class changes while the patient is here"),
        new(VisitEventKind.LeftOnLeave, [EncounterState.InProgress], "ENC-0132", "only a patient in the hospital goes on leave"),
        new(VisitEventKind.ReturnedFromLeave, [EncounterState.OnLeave], "ENC-0133", "only a patient on leave comes back from it"),
        new(VisitEventKind.LeaveCancelled, [EncounterState.OnLeave], "ENC-0133", "there is no leave to take back"),
        new(VisitEventKind.ReturnCancelled, [EncounterState.InProgress], "ENC-0132", "there is no return to take back"),
        new(VisitEventKind.AttendingChanged, Open, "ENC-0131", "doctors change while the visit is open"),
        new(VisitEventKind.ConsultingChanged, Open, "ENC-0131", "doctors change while the visit is open"),
        new(VisitEventKind.PendingTransfer, Here, "ENC-0131", "only a patient who is here can be moved"),
        new(VisitEventKind.PendingTransferCancelled, Here, "ENC-0131", "there is no planned transfer to take back"),
        new(VisitEventKind.PendingDischarge, Here, "ENC-0131", "only a patient who is here can leave"),
        new(VisitEventKind.PendingDischargeCancelled, Here, "ENC-0131", "there is no planned discharge to take back"),
        new(VisitEventKind.Discharged, Here, "ENC-0103", "cancel that discharge first, or correct its time"),
        new(VisitEventKind.DischargeCancelled, [EncounterState.Discharged], "ENC-0105", "there is no discharge to cancel"),
        new(VisitEventKind.Updated, Open, "ENC-0131", "the visit is closed"),
        new(VisitEventKind.Cancelled, [.. Open, EncounterState.NoShow], "ENC-0117", "cancel the discharge first, then the visit"),
    ];

    /// <summary>Null when the event may be entered; otherwise why not, and what to do.</summary>
    public static Problem? Refuse(VisitEventKind kind, EncounterState state, string account)
    {
        var rule = All.FirstOrDefault(r => r.Kind == kind);
        if (rule is null || rule.From.Contains(state))
        {
            return null;
        }

        var code = state is EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart && kind == VisitEventKind.Discharged ? "ENC-0102" : rule.Code;
        var why = code == "ENC-0102" ? "cancel the discharge or open a new account" : rule.Why;
        return Problem.Conflict(code, $"Account {account} is {EncounterWords.Of(state).ToLowerInvariant()}: {why}.");
    }

    /// <summary>Null when the event may be entered for a visit of this type in this state.</summary>
    public static Problem? Refuse(VisitEventKind kind, EncounterState state, EncounterType type, string account)
    {
        ArgumentNullException.ThrowIfNull(type);
        return TypeRules.Refuse(kind, type) is { } why
            ? Problem.Conflict("ENC-0160", $"Account {account} is {Article(type.Name)}: {why}.")
            : Refuse(kind, state, account);
    }

    public static IEnumerable<VisitEventKind> Possible(EncounterState state, EncounterType type) =>
        All.Where(r => r.From.Contains(state) && TypeRules.Refuse(r.Kind, type) is null).Select(r => r.Kind);

    static string Article(string name) => $"{("aeio".Contains(char.ToLowerInvariant(name[0])) ? "an" : "a")} {name.ToLowerInvariant()} visit";
}

/// <param name="From">The states it can be entered in.</param>
/// <param name="Why">Said when it cannot.</param>
public sealed record VisitRule(VisitEventKind Kind, IReadOnlyList<EncounterState> From, string Code, string Why);
