namespace Custodian.Synthetic;

/// <summary>One laboratory result.</summary>
/// <param name="Range">Reference range as printed, <c>4.0-11.0</c>.</param>
/// <param name="Flag">H above, L below, empty within the range.</param>
public sealed record SyntheticResult(string Loinc, string Name, string Value, string Unit, string Range, string Flag);
