using Custodian.Staging.Values;

namespace Custodian.Staging.Tables;

/// <summary>Reads an input cell: values and ranges with commas between them, <c>*</c> for everything, nothing for blank, <c>{{key}}</c> for a value of the context.</summary>
static class CellText
{
    public static CellRange[] Parse(string cell, Func<string, ulong> pack, Func<string, int> slotOf) =>
        cell == "*" ? [CellRange.All] : [.. cell.Split(',').Select(entry => Range(Ends(entry), pack, slotOf))];

    /// <summary>The texts that a cell compares with.</summary>
    public static IEnumerable<string> Texts(string cell) =>
        cell == "*" ? [] : cell.Split(',').Select(Ends).SelectMany(e => new[] { e.Low, e.High }).Where(e => !IsReference(e));

    /// <summary>The keys that a cell refers to.</summary>
    public static IEnumerable<string> References(string cell) =>
        cell.Split(',').Select(Ends).SelectMany(e => new[] { e.Low, e.High }).Where(IsReference).Select(KeyOf);

    public static bool IsReference(string text) => text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && text.Length > 4;

    public static string KeyOf(string reference) => reference[2..^2];

    /// <summary>
    /// The ends of an entry. A hyphen makes a range only between ends of equal length, between numbers, or beside a reference: codes such as
    /// <c>N0(mol-)</c> have one of their own.
    /// </summary>
    static (string Low, string High) Ends(string entry)
    {
        // Nothing after the last hyphen is no end: "5-" is a code.
        var parts = entry.TrimEnd('-').Split('-');
        if (parts.Length == 2)
        {
            var (low, high) = (parts[0].Trim(), parts[1].Trim());
            if (low.Length == high.Length || (NumberText.IsNumber(low) && NumberText.IsNumber(high)) || IsReference(low) || IsReference(high))
            {
                return (low, high);
            }
        }

        return (entry.Trim(), entry.Trim());
    }

    static CellRange Range((string Low, string High) ends, Func<string, ulong> pack, Func<string, int> slotOf)
    {
        var (low, high) = (IsReference(ends.Low), IsReference(ends.High));
        return new(low ? 0 : pack(ends.Low), high ? 0 : pack(ends.High), low ? slotOf(KeyOf(ends.Low)) : -1, high ? slotOf(KeyOf(ends.High)) : -1, false);
    }
}
