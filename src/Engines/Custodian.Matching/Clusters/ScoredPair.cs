namespace Custodian.Matching.Clusters;

/// <summary>Two records, by position, and the natural logarithm of the odds that they are one person's.</summary>
readonly record struct ScoredPair(int A, int B, float LogOdds);
