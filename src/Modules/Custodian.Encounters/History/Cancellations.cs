namespace Custodian.Encounters.History;

/// <summary>
/// Which events are taken back. A cancellation takes back the one of its kind that happened at the very time it names (HL7 2.5.1, EVN-6 of a
/// cancel event), else the last one said before it. Arrival plays no part.
/// </summary>
static class Cancellations
{
    static readonly Dictionary<VisitEventKind, VisitEventKind[]> Targets = new()
    {
        [VisitEventKind.TransferCancelled] = [VisitEventKind.Transferred, VisitEventKind.BedSwapped],
        [VisitEventKind.ClassChangeCancelled] = [VisitEventKind.ClassChanged],
        [VisitEventKind.LeaveCancelled] = [VisitEventKind.LeftOnLeave],
        [VisitEventKind.ReturnCancelled] = [VisitEventKind.ReturnedFromLeave],
        [VisitEventKind.DischargeCancelled] = [VisitEventKind.Discharged],
        [VisitEventKind.MergeUndone] = [VisitEventKind.MergedAway],
        [VisitEventKind.DepartingCancelled] = [VisitEventKind.Departing],
        [VisitEventKind.ArrivingCancelled] = [VisitEventKind.Arriving],
        [VisitEventKind.ArrivalCancelled] = [VisitEventKind.Arrived],
        [VisitEventKind.NoShowCancelled] = [VisitEventKind.NoShow],
        [VisitEventKind.AttendingCancelled] = [VisitEventKind.AttendingChanged],
        [VisitEventKind.ConsultingCancelled] = [VisitEventKind.ConsultingChanged],
        [VisitEventKind.PendingAdmitCancelled] = [VisitEventKind.PendingAdmit],
        [VisitEventKind.PendingTransferCancelled] = [VisitEventKind.PendingTransfer],
        [VisitEventKind.PendingDischargeCancelled] = [VisitEventKind.PendingDischarge],
    };

    public static bool IsOne(VisitEventKind kind) => Targets.ContainsKey(kind);

    /// <summary>The ids of the events that no longer stand.</summary>
    public static HashSet<long> Undone(IReadOnlyList<VisitEvent> events)
    {
        HashSet<long> undone = [];
        foreach (var cancel in events.Where(e => IsOne(e.Kind)).OrderBy(e => e.SaidAt).ThenBy(e => e.At).ThenBy(e => e.Id))
        {
            if (Target(events, cancel, undone) is { } target)
            {
                undone.Add(target.Id);
            }
        }

        return undone;
    }

    static VisitEvent? Target(IReadOnlyList<VisitEvent> events, VisitEvent cancel, HashSet<long> undone)
    {
        var kinds = Targets[cancel.Kind];
        return events
            .Where(e => kinds.Contains(e.Kind) && e.SaidAt <= cancel.SaidAt && !undone.Contains(e.Id))
            .OrderByDescending(e => e.At == cancel.At).ThenByDescending(e => e.SaidAt).ThenByDescending(e => e.At).ThenByDescending(e => e.Id)
            .FirstOrDefault();
    }
}
