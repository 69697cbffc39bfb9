namespace Custodian.X12;

/// <param name="Ndc">National Drug Code, 11 digits without hyphens.</param>
/// <param name="Unit">F2 international unit, GR gram, ME milligram, ML millilitre, UN unit.</param>
/// <param name="Prescription">Prescription number.</param>
public sealed record LineDrug(string Ndc, decimal Quantity, string Unit, string? Prescription = null);
