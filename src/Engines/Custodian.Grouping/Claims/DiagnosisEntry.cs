namespace Custodian.Grouping;

/// <summary>A diagnosis ready for the engine.</summary>
public readonly record struct DiagnosisEntry(IcdCode Code, PresentOnAdmission Poa);
