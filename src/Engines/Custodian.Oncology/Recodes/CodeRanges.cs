using System.Buffers;
using System.Globalization;

namespace Custodian.Oncology.Recodes;

/// <summary>Codes and ranges of codes, as numbers: <c>C000-C006,C008</c>, <c>9050-9055, 9140</c>. Letters, points and blanks do not count.</summary>
sealed class CodeRanges
{
    static readonly SearchValues<char> RangeCharacters = SearchValues.Create("C0123456789,-. ");

    readonly (int From, int Through)[] _ranges;

    CodeRanges((int, int)[] ranges) => _ranges = ranges;

    public bool IsEmpty => _ranges.Length == 0;

    public static CodeRanges Parse(string text) => new([.. text.Split(',').Select(Range).OfType<(int, int)>()]);

    /// <summary>True when the text is a list of ranges, or blank.</summary>
    public static bool IsRanges(string text) => text.AsSpan().IndexOfAnyExcept(RangeCharacters) < 0;

    public bool Has(int code)
    {
        foreach (var (from, through) in _ranges)
        {
            if (code >= from && code <= through)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for an incomplete code: twice its value, one less or more when it lies between two codes.</summary>
    public bool HasHalf(int doubled)
    {
        foreach (var (from, through) in _ranges)
        {
            if (doubled >= from * 2 && doubled <= through * 2)
            {
                return true;
            }
        }

        return false;
    }

    static (int, int)? Range(string part)
    {
        var ends = part.Split('-');
        return Number(ends[0]) is { } from && Number(ends[^1]) is { } through ? (from, through) : null;
    }

    static int? Number(string end) =>
        int.TryParse(string.Concat(end.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
