namespace Custodian.Oncology.Conversion;

/// <summary>What a diagnosis code is in ICD-O-3. Blank where the table has nothing.</summary>
/// <param name="Reportable"><c>Y</c> reportable, <c>O</c> optional.</param>
public sealed record IcdO3Equivalent(string Site, string Histology, string Behaviour, string Grade, string Laterality, string Reportable);
