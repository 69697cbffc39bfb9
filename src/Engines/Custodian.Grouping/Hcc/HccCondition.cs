namespace Custodian.Grouping;

/// <summary>What an interaction asks of the beneficiary.</summary>
[Flags]
enum HccCondition
{
    Any = 0,

    /// <summary>Under 65 and not entitled by age.</summary>
    Disabled = 1,

    /// <summary>Under 65.</summary>
    NonAged = 2,
}
