namespace Custodian.Synthetic.People;

/// <summary>Which patients are planted relatives or duplicates of the patient before. Looks only at the neighbours, never further.</summary>
static class Roles
{
    public static SyntheticRole Of(int seed, int index)
    {
        var own = Effective(seed, index);
        return own == SyntheticRole.Plain && Effective(seed, index + 1) == SyntheticRole.Newborn ? SyntheticRole.Mother : own;
    }

    /// <summary>A patient leans on the one before only when that one stands for itself.</summary>
    static SyntheticRole Effective(int seed, int index)
    {
        var own = Raw(seed, index);
        return index == 0 || (Leans(own) && Raw(seed, index - 1) != SyntheticRole.Plain) ? SyntheticRole.Plain : own;
    }

    static bool Leans(SyntheticRole role) => role is SyntheticRole.Duplicate or SyntheticRole.Twin or SyntheticRole.Newborn;

    static SyntheticRole Raw(int seed, int index) => Dice.For(seed, index, 2).Between(1, 1000) switch
    {
        <= 30 => SyntheticRole.Duplicate,
        <= 36 => SyntheticRole.Twin,
        <= 66 => SyntheticRole.Newborn,
        <= 69 => SyntheticRole.Unknown,
        _ => SyntheticRole.Plain,
    };
}
