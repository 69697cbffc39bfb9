using Custodian.Kernel;

namespace Custodian.Store.Slices;

/// <summary>A patient's record that somebody opened although their account does not cover it.</summary>
/// <param name="Reason">As given; it stands in the audit event of everything read through it.</param>
public sealed record BrokenGlass(PatientId Patient, DateTime Until, string Reason);
