namespace Custodian.Matching.Standard;

/// <summary>An address's lines in standard form: house number, street and the rest, each without blanks.</summary>
/// <param name="House">Digits with a letter at most; empty when there is none.</param>
/// <param name="Street">Words written out and joined; empty when there is none.</param>
/// <param name="Unit">Flat, building or locality line.</param>
readonly record struct AddressLines(string House, string Street, string Unit)
{
    public static AddressLines Of(string? number, string? first, string? second)
    {
        var words = Words(first);
        var house = Words(number) is { Count: > 0 } stated ? string.Concat(stated) : TakeHouse(words);
        var unit = TakeUnit(words);
        var street = Join(words);
        var other = Words(second);
        unit += TakeUnit(other);
        return new(house, Clean(street), Clean(Join(other) + unit));
    }

    static List<string> Words(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Latin.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A number at the front of the line is the house when something follows it.</summary>
    static string TakeHouse(List<string> words)
    {
        if (words.Count < 2 || !char.IsAsciiDigit(words[0][0]) || !(words[0].Length <= 6 && IsNumber(words[0])))
        {
            return "";
        }

        var house = words[0];
        words.RemoveAt(0);
        return house;
    }

    static bool IsNumber(string word) => word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 && !word.EndsWith("th", StringComparison.Ordinal);

    /// <summary>"Apt 7", "Unit B" or "# 7" after the street.</summary>
    static string TakeUnit(List<string> words)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (AddressWords.IsUnit(words[i]) && (char.IsAsciiDigit(words[i + 1][0]) || words[i + 1].Length == 1))
            {
                var unit = words[i + 1];
                words.RemoveRange(i, 2);
                return unit;
            }
        }

        return "";
    }

    static string Join(List<string> words) => string.Concat(words.Select(AddressWords.Expand));

    static string Clean(string squeezed) => Dummies.IsWord(squeezed) ? "" : squeezed;
}
