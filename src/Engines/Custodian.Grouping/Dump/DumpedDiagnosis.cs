namespace Custodian.Grouping;

/// <summary>A diagnosis as the second reader found it.</summary>
/// <param name="Severity">MCC, CC or NCC.</param>
/// <param name="Attributes">Names, alphabetical, blank between.</param>
/// <param name="SexMdc"><c>1:12 2:13</c> where the MDC depends on sex; otherwise empty.</param>
public sealed record DumpedDiagnosis(string Code, int Mdc, string Severity, string Attributes, string SexMdc);
