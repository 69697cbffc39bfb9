namespace Custodian.X12;

/// <param name="Taxonomy">Sent for the attending only.</param>
public sealed record ClaimPractitioner(PersonName Name, string? Npi, string? Taxonomy = null);
