namespace Custodian.Grouping;

/// <summary>What one hospital-acquired condition rule said of a diagnosis.</summary>
public enum HacOutcome : byte
{
    CriteriaNotMet,
    CriteriaMet,

    /// <summary>The hospital is exempt.</summary>
    NotApplicableExempt,

    /// <summary>The principal diagnosis excludes the code.</summary>
    NotApplicableExclusion,
}
