namespace Custodian.CodeBooks;

/// <summary>A code of the other revision that a General Equivalence Mapping names.</summary>
/// <param name="Code">Without dot.</param>
/// <param name="Approximate">The meanings are close, not the same.</param>
/// <param name="NoMap">There is no equivalent; the code is a placeholder.</param>
/// <param name="Combination">Codes of one scenario are needed together, one from each choice list.</param>
/// <param name="Scenario">0 when the map is not a combination.</param>
public sealed record Equivalent(string Code, bool Approximate, bool NoMap, bool Combination, int Scenario, int ChoiceList);
