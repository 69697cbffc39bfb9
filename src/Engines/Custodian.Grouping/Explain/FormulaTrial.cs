namespace Custodian.Grouping;

/// <summary>One formula that was tested.</summary>
/// <param name="List">0 pre-MDC, 1 to 25 an MDC, 29 unrelated O.R. procedures.</param>
/// <param name="Rank">Place in the hierarchy of its list.</param>
/// <param name="Drg">What it assigns; 0 for a formula that reroutes or refuses.</param>
/// <param name="Formula">As the publisher writes it.</param>
/// <param name="Tests">Names tested, in order, until the formula was settled.</param>
/// <param name="Reason">Why it did not hold; empty when it did.</param>
public sealed record FormulaTrial(
    int List, int Rank, int Drg, string Title, string Formula, bool Holds, IReadOnlyList<FormulaTest> Tests, string Reason);
