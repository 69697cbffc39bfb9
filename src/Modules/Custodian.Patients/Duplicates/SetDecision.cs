namespace Custodian.Patients.Duplicates;

public enum SetDecision
{
    None,
    Duplicate,

    /// <summary>Two people: never proposed again, and a merge is refused.</summary>
    NotDuplicate,

    /// <summary>One of the records may hold two people.</summary>
    OverlaySuspected,

    /// <summary>Not enough to decide; proposed again when a record changes.</summary>
    Insufficient,
}
