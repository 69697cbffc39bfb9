namespace Custodian.Coding.Engines;

/// <param name="Dotted">The code as printed.</param>
/// <param name="Exempt">Exempt from POA reporting on the coding day.</param>
public sealed record DiagnosisAnswer(string Code, string Dotted, string Title, bool Exempt, IReadOnlyList<CodeFlag> Flags);
