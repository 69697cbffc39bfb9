namespace Custodian.Matching.Scoring;

/// <summary>How a trait agrees in a class of pairs: by chance, as within one person, or in shares of the class's own.</summary>
enum LikenessKind
{
    ByChance,
    Alike,
    Own,
}
