using Custodian.Encounters.History;

namespace Custodian.Interfaces.Apply;

/// <summary>The ADT events of one visit and what they are in its history (FACTS 4).</summary>
static class VisitTriggers
{
    static readonly Dictionary<string, VisitEventKind> Kinds = new(StringComparer.Ordinal)
    {
        ["A01"] = VisitEventKind.Admitted, ["A02"] = VisitEventKind.Transferred, ["A03"] = VisitEventKind.Discharged, ["A04"] = VisitEventKind.Admitted, ["A05"] = VisitEventKind.PreRegistered,
        ["A06"] = VisitEventKind.ClassChanged, ["A07"] = VisitEventKind.ClassChanged, ["A08"] = VisitEventKind.Updated, ["A09"] = VisitEventKind.Departing, ["A10"] = VisitEventKind.Arriving,
        ["A11"] = VisitEventKind.Cancelled, ["A12"] = VisitEventKind.TransferCancelled, ["A13"] = VisitEventKind.DischargeCancelled,
        ["A14"] = VisitEventKind.PendingAdmit, ["A15"] = VisitEventKind.PendingTransfer, ["A16"] = VisitEventKind.PendingDischarge,
        ["A21"] = VisitEventKind.LeftOnLeave, ["A22"] = VisitEventKind.ReturnedFromLeave,
        ["A25"] = VisitEventKind.PendingDischargeCancelled, ["A26"] = VisitEventKind.PendingTransferCancelled, ["A27"] = VisitEventKind.PendingAdmitCancelled,
        ["A32"] = VisitEventKind.ArrivingCancelled, ["A33"] = VisitEventKind.DepartingCancelled, ["A38"] = VisitEventKind.PreAdmitCancelled,
        ["A52"] = VisitEventKind.LeaveCancelled, ["A53"] = VisitEventKind.ReturnCancelled,
        ["A54"] = VisitEventKind.AttendingChanged, ["A55"] = VisitEventKind.AttendingCancelled, ["A61"] = VisitEventKind.ConsultingChanged, ["A62"] = VisitEventKind.ConsultingCancelled,
    };

    public static bool Knows(string trigger) => Kinds.ContainsKey(trigger);

    public static VisitEventKind Kind(string trigger) => Kinds[trigger];

    /// <summary>Takes something back: it waits for what it cancels.</summary>
    public static bool IsCancel(string trigger) => trigger is "A11" or "A12" or "A13" or "A25" or "A26" or "A27" or "A32" or "A33" or "A38" or "A52" or "A53" or "A55" or "A62";

    /// <summary>Begins a visit: it opens one under every setting.</summary>
    public static bool Opens(string trigger) => trigger is "A01" or "A04" or "A05" or "A14";
}
