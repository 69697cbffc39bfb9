namespace Custodian.Encounters.History;

/// <summary>What can happen to a visit. Stored by name: a name is never reused for another meaning.</summary>
public enum VisitEventKind
{
    /// <summary>What was known of a visit before its events carried values: imports, and rows of earlier versions.</summary>
    Baseline,
    Planned,
    PreRegistered,
    Arrived,
    Admitted,
    Updated,
    Transferred,
    BedSwapped,
    ClassChanged,
    LeftOnLeave,
    ReturnedFromLeave,
    Discharged,
    NoShow,
    Departing,
    Arriving,
    AttendingChanged,
    ConsultingChanged,
    PendingAdmit,
    PendingTransfer,
    PendingDischarge,

    /// <summary>The visit itself: opened in error, or never took place.</summary>
    Cancelled,

    /// <summary>Another account goes on in its place. Taken back exactly by <see cref="MergeUndone"/>.</summary>
    MergedAway,
    MergeUndone,

    /// <summary>Cancels a visit that has not begun; without effect on one that has.</summary>
    PreAdmitCancelled,
    ArrivalCancelled,
    NoShowCancelled,
    TransferCancelled,
    ClassChangeCancelled,
    LeaveCancelled,
    ReturnCancelled,
    DischargeCancelled,
    DepartingCancelled,
    ArrivingCancelled,
    AttendingCancelled,
    ConsultingCancelled,
    PendingAdmitCancelled,
    PendingTransferCancelled,
    PendingDischargeCancelled,
}
