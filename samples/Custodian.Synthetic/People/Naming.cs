namespace Custodian.Synthetic.People;

/// <summary>Draws names: many origins, marriages between them, hyphens, suffixes.</summary>
static class Naming
{
    static readonly string[] Suffixes = ["Jr", "Sr", "II", "III"];

    static readonly Dictionary<string, string> Familiar = new(StringComparer.Ordinal)
    {
        ["Margaret"] = "Peggy", ["Dorothy"] = "Dot", ["Susan"] = "Sue", ["Evelyn"] = "Evie", ["William"] = "Bill", ["Robert"] = "Bob",
        ["Thomas"] = "Tom", ["Charles"] = "Chuck", ["Edward"] = "Ted", ["Daniel"] = "Dan", ["Guadalupe"] = "Lupe", ["José"] = "Pepe",
        ["Rafael"] = "Rafa", ["Reginald"] = "Reggie", ["Patrick"] = "Paddy", ["Katarzyna"] = "Kasia", ["Yolanda"] = "Yoli", ["Henry"] = "Hank",
    };

    public static SyntheticName Person(Dice dice, string sex)
    {
        var pool = dice.Weighted(NamePool.All, p => p.Share);
        var families = dice.Percent(12) ? dice.Weighted(NamePool.All, p => p.Share) : pool;
        var family = dice.Pick(families.Families);
        if (dice.Percent(3))
        {
            family += "-" + dice.Pick(pool.Families);
        }

        var given = dice.Pick(pool.Given(sex));
        var middle = dice.Percent(60) ? Middle(dice, pool, sex) : "";
        return new(family, given, middle, sex == "M" && dice.Percent(4) ? dice.Pick(Suffixes) : "");
    }

    /// <summary>The name a person goes by: a familiar form or the middle name; empty for most.</summary>
    public static string Preferred(Dice dice, SyntheticName name)
    {
        if (Familiar.TryGetValue(name.Given, out var familiar) && dice.Percent(35))
        {
            return familiar;
        }

        return name.Middle.Length > 1 && dice.Percent(5) ? name.Middle : "";
    }

    /// <summary>Former and other names: a maiden name for some women, a familiar form for a few.</summary>
    public static IReadOnlyList<SyntheticName> Aliases(Dice dice, SyntheticName name, string sex)
    {
        var aliases = new List<SyntheticName>();
        if (sex == "F" && dice.Percent(12))
        {
            aliases.Add(name with { Family = dice.Pick(dice.Weighted(NamePool.All, p => p.Share).Families), Suffix = "" });
        }

        if (Familiar.TryGetValue(name.Given, out var familiar) && dice.Percent(8))
        {
            aliases.Add(name with { Given = familiar });
        }

        return aliases;
    }

    static string Middle(Dice dice, NamePool pool, string sex)
    {
        var name = dice.Pick(pool.Given(sex));
        return dice.Percent(45) ? name[..1] : name;
    }
}
