namespace Custodian.X12;

/// <summary>Whether a condition was there when the order for admission was given (CMS POA reporting).</summary>
public enum PresentOnAdmission
{
    /// <summary>Not asked for on this kind of bill, or not recorded.</summary>
    NotReported,
    Yes,
    No,

    /// <summary>The record does not let one tell (U).</summary>
    Unknown,

    /// <summary>The physician cannot determine it (W).</summary>
    Undetermined,

    /// <summary>The code is on the exempt list: 5010 sends nothing, a few payers still ask for <c>1</c>.</summary>
    Exempt,
}
