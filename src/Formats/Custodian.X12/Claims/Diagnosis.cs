namespace Custodian.X12;

/// <param name="Code">ICD code in capitals without the dot.</param>
public sealed record Diagnosis(string Code, PresentOnAdmission Poa = PresentOnAdmission.NotReported);
