namespace Custodian.Grouping;

/// <summary>A variable that is on when each of its terms holds; a term is a set of categories of which one is enough.</summary>
sealed record HccInteraction(string Name, HccCondition Condition, IReadOnlyList<int[]> Terms)
{
    public bool Holds(IReadOnlySet<int> categories, HccCondition beneficiary) =>
        (Condition == HccCondition.Any || (beneficiary & Condition) != 0)
        && Terms.All(term => term.Any(categories.Contains));
}
