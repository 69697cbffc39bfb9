namespace Custodian.CodeBooks.Words;

/// <summary>
/// Takes possessives and plurals off a lower-case word and writes British spellings the American way the classification uses. Light on
/// purpose: a stronger stemmer joins words that differ here (ileum and ilium, mucosa and mucosal are left to prefixes and synonyms).
/// </summary>
internal static class Stem
{
    static readonly HashSet<string> Singulars = new(StringComparer.Ordinal)
    {
        "diabetes", "herpes", "measles", "mumps", "rickets", "ascites", "biceps", "triceps", "quadriceps", "forceps", "yaws", "shingles", "pancreas", "lens", "pons",
    };

    static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["feet"] = "foot", ["teeth"] = "tooth", ["children"] = "child", ["women"] = "woman", ["men"] = "man", ["knives"] = "knife", ["calves"] = "calf",
        ["vertebrae"] = "vertebra", ["bullae"] = "bulla", ["bronchi"] = "bronchus", ["diverticula"] = "diverticulum", ["fungi"] = "fungus",
        ["emboli"] = "embolus", ["thrombi"] = "thrombus", ["calculi"] = "calculus", ["nevi"] = "nevus", ["bacteria"] = "bacterial", ["ova"] = "ovum",
        ["testes"] = "testis", ["pelves"] = "pelvis", ["metastases"] = "metastasis", ["ganglia"] = "ganglion", ["fistulae"] = "fistula", ["polypi"] = "polyp",
    };

    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var singular))
        {
            return singular;
        }

        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
        return Singular(American(word));
    }

    static string American(string word)
    {
        if (word.Length < 5)
        {
            return word;
        }

        if (word.Length >= 6)
        {
            word = Inner(word, "ae", "e");
            word = Inner(word, "oe", "e");
        }

        word = word.EndsWith("our", StringComparison.Ordinal) || word.EndsWith("ours", StringComparison.Ordinal)
            ? word.Replace("our", "or", StringComparison.Ordinal)
            : word;
        return word switch
        {
            "fibre" or "fibres" => "fiber",
            "centre" or "centres" => "center",
            "litre" => "liter",
            "paralysed" => "paralyzed",
            "sulphate" => "sulfate",
            "oedema" or "edemas" => "edema",
            _ => word.StartsWith("sulph", StringComparison.Ordinal) ? "sulf" + word[5..] : word,
        };
    }

    static string Inner(string word, string pair, string single)
    {
        var at = word.IndexOf(pair, StringComparison.Ordinal);
        return at >= 0 && at < word.Length - 2 ? word[..at] + single + word[(at + 2)..] : word;
    }

    static string Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || Singulars.Contains(word))
        {
            return word;
        }

        if (Ends(word, "ies") && word.Length > 4 && !Ends(word, "eries") && !Ends(word, "aries") && !Ends(word, "scabies") && !Ends(word, "rabies") && !Ends(word, "facies"))
        {
            return word[..^3] + "y";
        }

        if (Ends(word, "aries") || Ends(word, "eries"))
        {
            return word == "caries" ? word : word[..^3] + "y";
        }

        if (word.Length > 7 && (Ends(word, "tases") || Ends(word, "oses") || Ends(word, "yses")) && !Ends(word, "doses"))
        {
            return word[..^2] + "is";
        }

        if (Ends(word, "ches") || Ends(word, "shes") || Ends(word, "xes") || Ends(word, "sses"))
        {
            return word[..^2];
        }

        return Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") || Ends(word, "ies") ? word : word[..^1];
    }

    static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
