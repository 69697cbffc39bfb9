namespace Custodian.X12;

/// <summary>Who the claim is sent to: FL 50, 51.</summary>
/// <param name="Id">The number the receiver knows this payer by.</param>
/// <param name="IdQualifier"><c>PI</c> payer id or <c>XV</c> national plan id.</param>
/// <param name="FilingIndicator">SBR09: MA, MB, MC, CI, BL, HM, WC, CH, VA, 11 to 17 and so on.</param>
/// <param name="ProviderNumber">FL 57: the billing provider's older number at this payer.</param>
public sealed record Payer(
    string Name,
    string Id,
    string? FilingIndicator = null,
    string IdQualifier = "PI",
    PostalAddress? Address = null,
    string? ProviderNumber = null);
