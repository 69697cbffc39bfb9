namespace Custodian.X12;

public sealed record OccurrenceSpan(string Code, DateOnly From, DateOnly Through);
