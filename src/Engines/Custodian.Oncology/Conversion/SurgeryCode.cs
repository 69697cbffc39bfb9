namespace Custodian.Oncology.Conversion;

/// <summary>A line of a surgery table: a code, or text between codes (blank code).</summary>
public sealed record SurgeryCode(string Code, int Level, string Description);
