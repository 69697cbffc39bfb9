using System.Globalization;
using System.Text.RegularExpressions;

namespace Custodian.Edits.Tabular;

/// <summary>Reads what stands after "with": <c>.17, .27, .97</c>, <c>final characters -23</c>, <c>fifth or sixth character 1-4 or 6</c>, <c>7th character B</c>.</summary>
static partial class LimitReader
{
    /// <summary>Null when it is in words.</summary>
    public static CharacterLimit? Read(string text)
    {
        var trimmed = text.Trim(' ', ',', '.', ';').Length == 0 ? "" : text.Trim();
        if (Final().Match(trimmed) is { Success: true } final)
        {
            return Values(final.Groups["values"].Value) is { Count: > 0 } ends ? new(CharacterPlace.Final, [], ends) : null;
        }

        if (Numbered().Match(trimmed) is not { Success: true } numbered)
        {
            return Values(trimmed) is { Count: > 0 } after ? new(CharacterPlace.After, [], after) : null;
        }

        var first = Number(numbered.Groups["first"].Value);
        int[] numbers = numbered.Groups["or"].Success ? [first, Number(numbered.Groups["or"].Value)] : [first];
        return Values(numbered.Groups["values"].Value) is { Count: > 0 } values ? new(CharacterPlace.Numbered, numbers, values) : null;
    }

    /// <summary>Values with ranges written out; null when anything else stands among them.</summary>
    static List<string>? Values(string text)
    {
        List<string> values = [];
        foreach (var item in Separators().Split(text).Where(i => i.Length > 0))
        {
            if (Value().Match(item) is not { Success: true } value)
            {
                return null;
            }

            values.AddRange(Through(value.Groups["from"].Value, value.Groups["to"].Success ? value.Groups["to"].Value : null));
        }

        return values;
    }

    static IEnumerable<string> Through(string from, string? to)
    {
        if (to is null)
        {
            return [from];
        }

        var (first, last) = (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
        return Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(from.Length, '0'));
    }

    static int Number(string ordinal) => ordinal.ToLowerInvariant() switch
    {
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "sixth" or "six" or "6th" => 6,
        _ => 7,
    };

    const string Ordinal = "fourth|fifth|sixth|six|seventh|[4-7]th";

    [GeneratedRegex(@"^final characters?\s+(?<values>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Final();

    [GeneratedRegex($@"^(?<first>{Ordinal})(?:\s+or\s+(?<or>{Ordinal})|\s+to\s+(?:{Ordinal}))?[\s-]+characters?\s+(?<values>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:\s*,\s*|\.?\s+(?:or\s+|and\s+)?|\.(?=\s*$))", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:[.-]?(?<from>[0-9]{1,4})-\.?(?<to>[0-9]{1,4}))|[.-]?(?<from>[0-9A-Z]{1,4})-?)$")]
    private static partial Regex Value();
}
