namespace Custodian.Patients;

/// <summary>Permissions of the identity work, which few hold (WORKFLOWS 28).</summary>
static class Permissions
{
    /// <summary>Works on duplicate sets and merges.</summary>
    public const string Merge = "patients.merge";

    /// <summary>The list of duplicates as a file.</summary>
    public const string Export = "patients.export";

    /// <summary>Sees the list of duplicates and compares: those who work on it, and those who approve without working on it.</summary>
    public const string ReviewMerges = "patients.review-merges";

    /// <summary>Says that two records may be one person; others decide (WORKFLOWS 28: many may ask, few may merge).</summary>
    public const string Propose = "patients.propose-duplicate";

    /// <summary>Approves as the second person.</summary>
    public const string Approve = "patients.approve-merge";

    public const string Unmerge = "patients.unmerge";

    /// <summary>Suspects, splits and clears overlays.</summary>
    public const string Overlay = "patients.overlay";

    /// <summary>Answers for a clinical department.</summary>
    public const string ReviewDuplicate = "patients.review-duplicate";
}
