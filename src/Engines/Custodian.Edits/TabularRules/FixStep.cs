namespace Custodian.Edits.Tabular;

/// <summary>One step of a fix. Codes are without the point.</summary>
/// <param name="Other">Empty where the kind names one code only.</param>
public sealed record FixStep(FixKind Kind, string Code, string Other = "");
