namespace Custodian.Oncology.Recodes;

/// <summary>Codes and ranges of codes that compare as text: <c>B20,B22-B24</c>.</summary>
sealed class TextRanges
{
    readonly (string From, string Through)[] _ranges;

    TextRanges((string, string)[] ranges) => _ranges = ranges;

    public static TextRanges Parse(string text) =>
        new([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('-')).Select(p => (p[0], p[^1]))]);

    public bool Has(ReadOnlySpan<char> code)
    {
        foreach (var (from, through) in _ranges)
        {
            if (code.CompareTo(from, StringComparison.Ordinal) >= 0 && code.CompareTo(through, StringComparison.Ordinal) <= 0)
            {
                return true;
            }
        }

        return false;
    }
}
