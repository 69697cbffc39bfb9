namespace Custodian.Synthetic.Stories;

/// <summary>A procedure of a scenario, so many days after admission.</summary>
sealed record ProcedureLine(string Code, int Day, Condition When);
