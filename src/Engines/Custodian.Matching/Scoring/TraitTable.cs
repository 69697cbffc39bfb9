namespace Custodian.Matching.Scoring;

/// <summary>Sizes and constant properties of traits and levels.</summary>
static class TraitTable
{
    public const int Count = 19;

    public const int Levels = 9;

    /// <summary>Only the better of two alignments is looked at, so chance has no say in which one it is.</summary>
    public static bool IsOrder(Trait trait) => trait is Trait.NameOrder or Trait.AddressOrder;

    public static string NameOf(Trait trait) => char.ToLowerInvariant(trait.ToString()[0]) + trait.ToString()[1..];

    public static string NameOf(Level level) => char.ToLowerInvariant(level.ToString()[0]) + level.ToString()[1..];
}
