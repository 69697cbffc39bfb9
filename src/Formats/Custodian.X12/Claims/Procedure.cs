namespace Custodian.X12;

/// <param name="Code">ICD-10-PCS (or ICD-9-CM volume 3) code without the dot.</param>
public sealed record Procedure(string Code, DateOnly Date);
