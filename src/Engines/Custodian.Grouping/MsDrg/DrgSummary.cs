namespace Custodian.Grouping;

/// <summary>The answer without what each code did.</summary>
/// <param name="Initial">Before hospital-acquired conditions.</param>
/// <param name="Final">After; this is the one that is paid.</param>
/// <param name="HacCategories">How many hospital-acquired condition categories were met.</param>
public readonly record struct DrgSummary(DrgAssignment Initial, DrgAssignment Final, HacStatus HacStatus, int HacCategories);
