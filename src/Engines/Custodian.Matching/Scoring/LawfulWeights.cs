namespace Custodian.Matching.Scoring;

/// <summary>
/// The weights of one trait, held to their order: exact agreement says most for one person and never less than nothing, difference least of what writing can do, agreement
/// by another name never less than nothing. What was counted in a small or odd file may say otherwise (all in one state, more slips than equal names); such a count is noise.
/// </summary>
sealed class LawfulWeights(Trait trait, TraitWeights weights)
{
    public static LikenessKind KindOf(PairClass one, Trait trait)
    {
        var name = TraitTable.NameOf(trait);
        return one.Own.ContainsKey(name) ? LikenessKind.Own : one.Alike.Contains(name) ? LikenessKind.Alike : LikenessKind.ByChance;
    }

    /// <summary>Logarithm of how much likelier the level is in the class than between strangers. Where rarity is used the stranger's chance of a value comes with the pair.</summary>
    public double LogRatio(PairClass one, Level level) => KindOf(one, trait) switch
    {
        LikenessKind.Alike => Alike(level),
        LikenessKind.Own => Own(one.Own[TraitTable.NameOf(trait)], level),
        _ => 0,
    };

    double Alike(Level level)
    {
        var stated = Ratio(weights.Match, level);
        if (level == Level.Exact)
        {
            return weights.Rarity is null ? Math.Max(0, stated) : stated;
        }

        var raised = level == Level.Alias ? Math.Max(0, stated) : stated;
        raised = IsOrdinary(level) && raised < Ratio(weights.Match, Level.Differ) ? Ratio(weights.Match, Level.Differ) : raised;
        return weights.Rarity is null ? Math.Min(raised, Alike(Level.Exact)) : raised;
    }

    /// <summary>How much likelier than in this class a level is within one person is held to the same order.</summary>
    double Own(IReadOnlyDictionary<string, double> own, Level level)
    {
        var exact = Math.Min(Ratio(own, Level.Exact), Alike(Level.Exact));
        if (level == Level.Exact)
        {
            return exact;
        }

        var (alike, differ) = (Alike(level), Alike(Level.Differ) - Ratio(own, Level.Differ));
        var most = IsOrdinary(level) ? Math.Min(alike - differ, Ratio(own, level)) : Ratio(own, level);
        return Math.Max(most, alike - (Alike(Level.Exact) - exact));
    }

    /// <summary>Levels of likeness in writing; the special ones may speak against one person more than difference does.</summary>
    bool IsOrdinary(Level level) => trait != Trait.Suffix && level is Level.Alias or Level.Typo or Level.Neighbour or Level.Close or Level.Partial;

    double Ratio(IReadOnlyDictionary<string, double> shares, Level level)
    {
        var name = TraitTable.NameOf(level);
        var chance = level == Level.Exact && weights.Rarity is not null ? 1 : ChanceOf(weights.Chance, name);
        return Math.Log(ChanceOf(shares, name) / chance);
    }

    static double ChanceOf(IReadOnlyDictionary<string, double> shares, string level) => Math.Max(1e-9, shares.GetValueOrDefault(level, 1e-6));
}
