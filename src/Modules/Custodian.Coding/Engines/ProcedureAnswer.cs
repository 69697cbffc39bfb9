namespace Custodian.Coding.Engines;

/// <param name="OperatingRoom">An operating room procedure by the grouper's table; null when no grouper of the day is there.</param>
public sealed record ProcedureAnswer(string Code, string Title, bool? OperatingRoom, IReadOnlyList<CodeFlag> Flags);
