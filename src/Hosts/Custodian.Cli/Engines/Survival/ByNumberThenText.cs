using System.Globalization;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Numbers in the order of their value, before texts in theirs.</summary>
sealed class ByNumberThenText : IComparer<string>
{
    public static ByNumberThenText Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Number(x), Number(y));
        return left is { } a && right is { } b && a != b ? a.CompareTo(b)
            : left is null != right is null ? (left is null ? 1 : -1)
            : string.CompareOrdinal(x, y);
    }

    static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
