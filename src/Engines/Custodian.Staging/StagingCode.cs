namespace Custodian.Staging;

/// <summary>A code that an input may have, as the table writes it: a value, a list or a range such as <c>001-988</c>; <c>*</c> is any value, empty is blank.</summary>
public sealed record StagingCode(string Code, string Label);
