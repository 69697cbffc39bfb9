namespace Custodian.Completion;

/// <summary>WORKFLOWS 9.</summary>
public enum DeficiencyState
{
    Pending,

    /// <summary>The practitioner says "not mine" or "not needed", with a reason; an analyst reassigns or waives it.</summary>
    Declined,

    /// <summary>What was missing is there.</summary>
    Completed,

    /// <summary>An analyst looked at it again.</summary>
    Verified,

    /// <summary>No longer due: the discharge was cancelled, the document retracted.</summary>
    Cancelled,

    /// <summary>An analyst let it go, with a reason.</summary>
    Waived,
}
