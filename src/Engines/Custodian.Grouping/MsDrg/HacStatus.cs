namespace Custodian.Grouping;

/// <summary>What hospital-acquired conditions did to the DRG.</summary>
public enum HacStatus : byte
{
    NotApplicable,
    FinalDrgNoChange,
    FinalDrgChanges,
    FinalDrgUngroupable,
}
