namespace Custodian.Synthetic;

/// <summary>A policy of a patient at a payer.</summary>
/// <param name="MemberId">Invented; starts with SYN.</param>
/// <param name="Relationship">Patient's relationship to the subscriber as in HL7 table 0063: SEL self, SPO spouse, CHD child.</param>
/// <param name="Subscriber">Name of the policy holder.</param>
public sealed record SyntheticCoverage(SyntheticPayer Payer, string MemberId, string Group, string Relationship, SyntheticName Subscriber);
