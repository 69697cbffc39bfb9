namespace Custodian.Synthetic.Stories;

/// <summary>A laboratory test; limits are kept as printed so that their decimals are kept.</summary>
sealed record LabTest(string Id, string Loinc, string Name, string Unit, string Low, string High);
