namespace Custodian.X12;

public sealed record PersonName(string Last, string? First = null, string? Middle = null, string? Suffix = null);
