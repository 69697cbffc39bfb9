namespace Custodian.Matching;

/// <summary>A scored pair with the reasons. The weights, in bits, add up to the odds: probability = odds / (1 + odds).</summary>
/// <param name="Probability">0 to 1, that both records are of one person.</param>
/// <param name="Decision">By the model's thresholds.</param>
/// <param name="BaseWeight">How rare matches are among all pairs of the index, before anything is compared (negative).</param>
/// <param name="Evidence">Each trait that both records have.</param>
/// <param name="OtherWeight">What another explanation of the likeness takes away (zero or negative).</param>
/// <param name="OtherExplanation">That explanation, such as "twins"; "strangers" when there is no better one.</param>
public sealed record PairScore(
    double Probability,
    MatchDecision Decision,
    double BaseWeight,
    IReadOnlyList<TraitEvidence> Evidence,
    double OtherWeight,
    string OtherExplanation);
