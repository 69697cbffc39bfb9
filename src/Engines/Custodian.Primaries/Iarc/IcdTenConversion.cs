using System.Globalization;

namespace Custodian.Primaries;

/// <summary>
/// ICD-O-3 to ICD-10. The morphology says by which rule: 1-5 by topography and behaviour, 7 by morphology alone, 8 by morphology and topography, 9 by
/// morphology, topography and sex (IARC Technical Report 42, tables O3_10M, O3_10T, O3_10r8, O3_10r9).
/// </summary>
sealed class IcdTenConversion(IarcTables tables, IarcStyle style)
{
    /// <summary>What the IARC tools print where a topography has no entry.</summary>
    const string NoEntry = "????";

    const string Male = "1", Female = "2", NotKnown = "0";
    const char WomenOnly = '+', MenOnly = '@', NoFlag = ' ';

    public Converted Convert(IarcCase c)
    {
        if (c.Sex is null || c.Morphology is null || c.Topography is null || c.Behaviour is null)
        {
            return new("", CheckCode.Missing);
        }

        var morphology = Tumour.Number(c.Morphology);
        var key = c.Morphology + c.Behaviour;
        if (Tumour.Number(c.Sex) < 0 || morphology < 0 || key.Length < 5 || !tables.MorphologyRules.TryGetValue(key[..5], out var rule))
        {
            return Converted.Invalid;
        }

        return Apply(c, rule) is { } code && Finish(c, code with { Men = InLiver(c, morphology) ?? code.Men }, rule) is { } value ? new(value, CheckCode.OK) : Converted.Invalid;
    }

    /// <summary>Letters mark combinations of morphology and behaviour that are rare; the rule is the same.</summary>
    static int NumberOf(string rule) => rule[0] > '9' ? rule[0] - 'D' : rule[0] - '0';

    Code? Apply(IarcCase c, string rule) => NumberOf(rule) switch
    {
        >= 1 and <= 5 and var column => new(ByTopography(column, c.Topography!), null, NoFlag),
        7 => ByMorphology(c, rule),
        8 => ByMorphologyAndTopography(c.Topography!, LineOf(rule)),
        9 => BySexToo(c.Topography!, LineOf(rule)),
        _ => null,
    };

    string ByTopography(int column, string topography) =>
        tables.Topographies.TryGetValue(topography, out var line) && line.Length >= column * 4 ? line.Substring((column - 1) * 4, 4) : NoEntry;

    Code ByMorphology(IarcCase c, string rule)
    {
        var code = rule.Length > 5 ? rule[1..5] : rule[1..];
        if (code.Length > 3 && code[3] == '*')
        {
            code = code[..3] + (c.Topography is { Length: > 2 } topography ? topography[2..3] : "");
        }

        return new(Override(c) ?? code, null, rule.Length > 5 ? rule[5] : NoFlag);
    }

    /// <summary>Sites that change a conversion by morphology: stromal sarcoma in men, cholangiocarcinoma outside the liver, MALT lymphoma of nodes.</summary>
    string? Override(IarcCase c) => (c.Morphology, c.Behaviour) switch
    {
        ("8930", "3") when c.Sex == NotKnown => ByTopography(1, c.Topography!),
        ("8930", "3") when style == IarcStyle.Published && c.Topography == "540" => "C540",
        ("8161" or "8162", "3") when style == IarcStyle.Published && c.Topography == "240" => "C240",
        ("9699", _) when style == IarcStyle.Published && (c.Topography is "420" or "421" or "424" || c.Topography!.StartsWith("77", StringComparison.Ordinal)) => "C830",
        _ => null,
    };

    /// <summary>Malignant tumours of the liver have codes of their own by morphology; null elsewhere.</summary>
    static string? InLiver(IarcCase c, int morphology)
    {
        if (c.Behaviour != "3" || !c.Topography!.StartsWith("22", StringComparison.Ordinal))
        {
            return null;
        }

        return morphology switch
        {
            (>= 9120 and <= 9133) or 9161 => "C223",
            8970 => "C222",
            8140 or 8141 or 8160 or 8161 or 8162 or 8260 or 8440 or 8480 or 8481 or 8490 or 8500 or 8550 or 8560 => "C221",
            8170 or 8171 => "C220",
            8000 => "C229",
            < 8800 => "C227",
            < 9590 => "C224",
            _ => null,
        };
    }

    /// <summary>The line of a rule table at which the search for a topography starts; -1 when the rule names none. A remark may follow the number.</summary>
    static int LineOf(string rule)
    {
        var number = rule.Length > 2 ? rule.AsSpan(2).Trim() : [];
        var end = number.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? number : number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line - 1 : -1;
    }

    Code? ByMorphologyAndTopography(string topography, int start)
    {
        foreach (var line in tables.Rule8.Skip(start < 0 ? int.MaxValue : start))
        {
            if (line.StartsWith("aos.", StringComparison.Ordinal))
            {
                return new(ForOtherSites(line, 4, topography), null, line[4] == ':' ? NoFlag : At(line, 8));
            }

            if (IsSite(line, topography))
            {
                return new(WithSubsite(line[4..8], topography), null, At(line, 8));
            }
        }

        return null;
    }

    Code? BySexToo(string topography, int start)
    {
        foreach (var line in tables.Rule9.Skip(start < 0 ? int.MaxValue : start))
        {
            if (line.StartsWith("aos.", StringComparison.Ordinal))
            {
                return new(ForOtherSites(line, 4, topography), ForOtherSites(line, 8, topography), NoFlag);
            }

            if (IsSite(line, topography) && (style == IarcStyle.Published || line[3] != '-'))
            {
                return new(WithSubsite(line[4..8], topography), WithSubsite(line[8..12], topography), NoFlag);
            }
        }

        return null;
    }

    /// <summary>"All other sites": a code, or a colon and the column of the topography table.</summary>
    string ForOtherSites(string line, int at, string topography) => line[at] == ':' ? ByTopography(line[at + 1] - '0', topography) : line.Substring(at, 4);

    static bool IsSite(string line, string topography) =>
        topography.Length == 3 && (line.AsSpan(1, 3).SequenceEqual(topography) || (line[3] == '-' && line.AsSpan(1, 2).SequenceEqual(topography.AsSpan(0, 2))));

    static string WithSubsite(string code, string topography) => code[3] == '-' ? code[..3] + topography[2] : code;

    static char At(string line, int index) => line.Length > index ? line[index] : NoFlag;

    string? Finish(IarcCase c, Code code, string rule)
    {
        var men = code.Men == "D218" ? "D219" : code.Men;
        if ((code.Flag == WomenOnly && c.Sex != Female) || (code.Flag == MenOnly && c.Sex != Male))
        {
            return null;
        }

        var bySex = code.Women is not null && !(NumberOf(rule) == 9 && men.StartsWith("C50", StringComparison.Ordinal)) && men[..3] != code.Women[..3];
        return !bySex || c.Sex == Male ? Printed(men, code, rule) : c.Sex == Female ? code.Women!.Trim() : null;
    }

    /// <summary>Codes of three characters without the blank after them. CanReg 5 leaves it where a sign for the sex follows in table O3_10M.</summary>
    string Printed(string code, Code from, string rule) =>
        style == IarcStyle.CanReg5 && NumberOf(rule) == 7 && from.Flag is WomenOnly or MenOnly ? code : code.Trim();

    /// <summary>A code for men, or for all; another for women where the sex decides; and who the morphology can occur in.</summary>
    sealed record Code(string Men, string? Women, char Flag);
}
