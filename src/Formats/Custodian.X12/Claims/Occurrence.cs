namespace Custodian.X12;

public sealed record Occurrence(string Code, DateOnly Date);
