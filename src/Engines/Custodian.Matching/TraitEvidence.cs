namespace Custodian.Matching;

/// <summary>What one trait says about a pair.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Level">How far the two agree.</param>
/// <param name="A">The first record's standard value; empty when it has none.</param>
/// <param name="B">The second record's.</param>
/// <param name="Weight">Binary logarithm of how much likelier this is of one person than of strangers.</param>
public sealed record TraitEvidence(Trait Trait, Level Level, string A, string B, double Weight);
