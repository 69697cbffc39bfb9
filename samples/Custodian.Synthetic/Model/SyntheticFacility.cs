namespace Custodian.Synthetic;

/// <summary>A hospital that does not exist.</summary>
/// <param name="Code">Short code used in locations and as HL7 sending facility (MSH-4).</param>
/// <param name="MrnAuthority">Assigning authority of its medical record numbers (PID-3.4).</param>
/// <param name="SendingApplication">HL7 sending application (MSH-3); says that the sender is synthetic.</param>
/// <param name="Npi">Ten digits with a correct check digit, from the never-issued range that starts with 2.</param>
public sealed record SyntheticFacility(
    string Code, string Name, string MrnAuthority, string SendingApplication, string Npi, SyntheticAddress Address, string Phone);
