namespace Custodian.Coding;

/// <summary>How a regrouped case differs from its stored group.</summary>
public enum RegroupDifference
{
    /// <summary>Another MS-DRG.</summary>
    Drg,

    /// <summary>The same MS-DRG with another relative weight.</summary>
    Weight,

    /// <summary>No answer: the reason stands with the case.</summary>
    Failed,
}
