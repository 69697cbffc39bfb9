namespace Custodian.Grouping;

/// <summary>A DRG of the same base: reached with the same principal diagnosis and procedures when severity is as given.</summary>
/// <param name="Needs">Lowest severity its formula asks for; <see cref="DrgSeverity.NonCc"/> when it asks for none.</param>
public sealed record FamilyMember(int Drg, string Title, DrgSeverity Needs);
