namespace Custodian.Grouping;

/// <summary>What one secondary diagnosis counted as.</summary>
public enum CodeSeverity : byte
{
    /// <summary>Neither CC nor MCC.</summary>
    Neither,
    Cc,
    Mcc,

    /// <summary>A CC by the table, cancelled by the principal diagnosis.</summary>
    CcExcluded,
    MccExcluded,

    /// <summary>A CC by the table, which the formula of this DRG does not count.</summary>
    CcExcludedByDrgLogic,
    MccExcludedByDrgLogic,
}
