using System.Collections.Frozen;

namespace Custodian.Matching.Standard;

/// <summary>Takes names apart: titles go, suffixes are read, "Baby Boy" is no name, particles stay with the family name.</summary>
static class NameParts
{
    static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sr", "sra", "srta", "don", "dona", "fr", "hon", "capt", "col", "sgt", "lt", "maj", "md", "phd", "rn", "esq", "dds", "do"],
        StringComparer.Ordinal);

    static readonly FrozenDictionary<string, NameSuffix> Suffixes = new Dictionary<string, NameSuffix>(StringComparer.Ordinal)
    {
        ["sr"] = NameSuffix.Senior, ["snr"] = NameSuffix.Senior, ["senior"] = NameSuffix.Senior, ["i"] = NameSuffix.Senior, ["1st"] = NameSuffix.Senior,
        ["jr"] = NameSuffix.Junior, ["jnr"] = NameSuffix.Junior, ["junior"] = NameSuffix.Junior, ["ii"] = NameSuffix.Junior, ["2nd"] = NameSuffix.Junior,
        ["iii"] = NameSuffix.Third, ["3rd"] = NameSuffix.Third, ["iv"] = NameSuffix.Fourth, ["4th"] = NameSuffix.Fourth,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenSet<string> Newborn = FrozenSet.ToFrozenSet(
        [
            "baby", "bb", "bg", "babyboy", "babygirl", "bbboy", "bgirl", "bboy", "newborn", "infant", "nb", "boy", "girl", "male", "female", "twin", "triplet", "of", "a", "b", "c", "1", "2",
            "3", "i", "ii", "iii", "one", "two",
        ],
        StringComparer.Ordinal);

    static readonly FrozenSet<string> NewbornHeads = FrozenSet.ToFrozenSet(["baby", "bb", "bg", "babyboy", "babygirl", "bbboy", "bgirl", "bboy", "newborn", "infant", "nb"], StringComparer.Ordinal);

    /// <summary>What a suffix column says.</summary>
    public static NameSuffix SuffixOf(string folded) => Suffixes.GetValueOrDefault(folded.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The suffix at the end of a name, if one stands there after another word; a lone I or title is not one.</summary>
    public static NameSuffix TakeSuffix(List<string> words)
    {
        if (words.Count < 2 || words[^1] is "i" || !Suffixes.TryGetValue(words[^1], out var suffix))
        {
            return NameSuffix.None;
        }

        words.RemoveAt(words.Count - 1);
        return suffix;
    }

    /// <summary>Removes titles from the front and credentials from the end, never the last word.</summary>
    public static void DropTitles(List<string> words)
    {
        while (words.Count > 1 && Titles.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && words[^1] is "md" or "phd" or "rn" or "esq" or "dds")
        {
            words.RemoveAt(words.Count - 1);
        }
    }

    /// <summary>A given name such as "Baby Boy", "BG", "Infant Female" or "Twin B": the child has no name yet.</summary>
    public static bool IsNewborn(List<string> words) =>
        words.Count > 0 && (NewbornHeads.Contains(words[0]) || (words[0] is "boy" or "girl" or "twin" or "male" or "female")) && words.TrueForAll(Newborn.Contains);

    /// <summary>The sex a newborn's placeholder states: 'M', 'F' or 0.</summary>
    public static char SexOfNewborn(List<string> words) =>
        words.Exists(w => w is "boy" or "bb" or "babyboy" or "bbboy" or "bboy" or "male") ? 'M'
        : words.Exists(w => w is "girl" or "bg" or "babygirl" or "bgirl" or "female") ? 'F'
        : '\0';
}
