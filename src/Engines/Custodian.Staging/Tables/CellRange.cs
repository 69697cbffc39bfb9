using Custodian.Staging.Values;

namespace Custodian.Staging.Tables;

/// <summary>One entry of a cell's list: a value, a range, a range whose end is taken from the context, or everything.</summary>
/// <param name="LowKey">Slot of the key that the low end is taken from; -1 when <paramref name="Low"/> holds it.</param>
/// <param name="HighKey">The same for the high end.</param>
/// <param name="Everything">The cell is <c>*</c>.</param>
readonly record struct CellRange(ulong Low, ulong High, int LowKey, int HighKey, bool Everything)
{
    /// <summary>What <c>*</c> is parsed to.</summary>
    public static readonly CellRange All = new(0, 0, -1, -1, true);

    public bool RefersToContext => LowKey >= 0 || HighKey >= 0;

    /// <summary>
    /// True when the value lies in the range. Two different numbers as ends compare as numbers (a value with a point only where an end has one);
    /// anything else compares as text of equal length.
    /// </summary>
    public bool Contains(ulong value, CaseValues context)
    {
        if (Everything)
        {
            return true;
        }

        var low = LowKey < 0 ? Low : context.Compared(LowKey);
        var high = HighKey < 0 ? High : context.Compared(HighKey);
        if (low == high)
        {
            return value == low;
        }

        return Kinds(low, high, value) ? AreDigitsWithin(low, high, value) : AreTextsWithin(low, high, value, context);
    }

    static bool Kinds(ulong low, ulong high, ulong value) =>
        PackedValue.KindOf(low) == ValueKind.Digits && PackedValue.KindOf(high) == ValueKind.Digits && PackedValue.KindOf(value) == ValueKind.Digits;

    static bool AreDigitsWithin(ulong low, ulong high, ulong value) =>
        PackedValue.ContentOf(value) >= PackedValue.ContentOf(low) && PackedValue.ContentOf(value) <= PackedValue.ContentOf(high);

    static bool AreTextsWithin(ulong lowValue, ulong highValue, ulong value, CaseValues context)
    {
        Span<char> room = stackalloc char[3 * PackedValue.LongestPacked];
        var low = context.Text(lowValue, room);
        var high = context.Text(highValue, room[PackedValue.LongestPacked..]);
        var text = context.Text(value, room[(2 * PackedValue.LongestPacked)..]);
        if (NumberText.IsNumber(low) && NumberText.IsNumber(high))
        {
            return NumberText.IsNumber(text) && (!text.Contains('.') || low.Contains('.') || high.Contains('.'))
                && NumberText.Parse(text) >= NumberText.Parse(low) && NumberText.Parse(text) <= NumberText.Parse(high);
        }

        return low.Length == high.Length && low.Length == text.Length && low.SequenceCompareTo(text) <= 0 && text.SequenceCompareTo(high) <= 0;
    }
}
