namespace Custodian.Synthetic;

/// <summary>Who pays.</summary>
/// <param name="Id">Payer id as sent in IN1-3; invented.</param>
/// <param name="FilingIndicator">Claim filing indicator: MA Medicare A, MC Medicaid, CI commercial, BL Blue-style plan, 09 self-pay.</param>
/// <param name="FinancialClass">Short word used in PV1-20: MEDICARE, MEDICAID, COMMERCIAL, BLUE, SELFPAY.</param>
public sealed record SyntheticPayer(string Id, string Name, string FilingIndicator, string FinancialClass);
