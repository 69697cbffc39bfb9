namespace Custodian.Patients.Duplicates;

/// <summary>Where a duplicate set stands (WORKFLOWS 3). In order: the states up to <see cref="NeedsClinicalReview"/> are open.</summary>
public enum SetState
{
    Candidate,
    Assigned,
    UnderReview,

    /// <summary>Put off to a day: to be reviewed then, or, once it was approved, to be merged then.</summary>
    Scheduled,

    /// <summary>A clinical department was asked and has not answered.</summary>
    NeedsClinicalReview,

    /// <summary>Decided; a duplicate that needs a second person waits here.</summary>
    Decided,

    /// <summary>May be merged.</summary>
    Approved,
    Merged,

    /// <summary>Somebody looked at the merged record and found it in order.</summary>
    Verified,
    Unmerged,
}
