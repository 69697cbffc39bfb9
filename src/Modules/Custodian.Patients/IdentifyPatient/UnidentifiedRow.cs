using Custodian.Kernel;

namespace Custodian.Patients.IdentifyPatient;

/// <summary>A patient whose identity is to be found out.</summary>
/// <param name="Since">UTC.</param>
public sealed record UnidentifiedRow(PatientId Id, string Alias, string? Mrn, string Sex, PartialDate? Born, string Seen, DateTime Since, string By);
