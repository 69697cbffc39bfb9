namespace Custodian.Matching;

/// <summary>Two records and what was decided.</summary>
/// <param name="Score">Probability, 0 to 1, that both are of one person.</param>
public readonly record struct MatchedPair(string A, string B, double Score, MatchDecision Decision);
