namespace Custodian.Oncology.Conversion;

/// <summary>A tumour in ICD-O-2. The site stays; 9999/9 when the conversion failed.</summary>
public sealed record IcdO2Equivalent(string Site, string Histology, string Behaviour, IcdO2Result Result);
