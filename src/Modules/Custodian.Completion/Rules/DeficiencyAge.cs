namespace Custodian.Completion.Rules;

enum DeficiencyAge
{
    InTime,
    Notice,
    Warning,

    /// <summary>Past its due time.</summary>
    Delinquent,
}
