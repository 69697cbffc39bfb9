namespace Custodian.Encounters.History;

/// <summary>
/// Replays a visit from its events. Depends on the set of events only, not on the order they arrived in (FACTS 8: late and out-of-order events
/// are placed by event time).
/// </summary>
public static class VisitHistory
{
    public static VisitStanding Replay(IReadOnlyList<VisitEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var undone = Cancellations.Undone(events);
        var replay = new VisitReplay();
        foreach (var e in events.OrderBy(Placed).ThenBy(e => e.SaidAt).ThenBy(e => e.Id))
        {
            if (undone.Contains(e.Id))
            {
                replay.TakeUndone(e, Placed(e));
            }
            else
            {
                replay.Take(e, Placed(e));
            }
        }

        return replay.Standing(undone);
    }

    /// <summary>A cancellation counts from when it was said: its own time is that of the event it takes back.</summary>
    static DateTime Placed(VisitEvent e) =>
        Cancellations.IsOne(e.Kind) || e.Kind is VisitEventKind.Cancelled or VisitEventKind.PreAdmitCancelled or VisitEventKind.MergedAway ? (e.SaidAt > e.At ? e.SaidAt : e.At) : e.At;
}
