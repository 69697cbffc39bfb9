namespace Custodian.Grouping;

/// <summary>A diagnosis as coded, with or without the dot.</summary>
public sealed record CodedDiagnosis(string Code, PresentOnAdmission Poa = PresentOnAdmission.Blank);
