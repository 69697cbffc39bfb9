namespace Custodian.X12;

/// <param name="Amount">Dollars for money codes, a plain number for counts such as covered days; two decimals at most.</param>
public sealed record ValueCode(string Code, decimal Amount);
