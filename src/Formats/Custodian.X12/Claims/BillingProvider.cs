namespace Custodian.X12;

/// <summary>Who bills: FL 1, 2, 5, 56, 81 (B3).</summary>
/// <param name="TaxId">Nine digits, the employer identification number.</param>
/// <param name="Taxonomy">Provider taxonomy code.</param>
/// <param name="PayTo">FL 2: where payment goes, only when it is another address.</param>
public sealed record BillingProvider(
    string Name,
    string Npi,
    string TaxId,
    PostalAddress Address,
    string? Taxonomy = null,
    Contact? Contact = null,
    PostalAddress? PayTo = null);
