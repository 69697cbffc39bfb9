using Custodian.Kernel;

namespace Custodian.RegistryEdits.Language;

/// <summary>A value that is a number.</summary>
abstract class NumberValue : Value
{
    public sealed override bool IsNumber => true;

    public sealed override ReadOnlySpan<char> Text(Frame frame) => default;

    /// <summary>First and last day that a date of the NAACCR form may stand for.</summary>
    protected static bool TryDays(ReadOnlySpan<char> text, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        if (!DateForm.TryRead(text, out var date))
        {
            return false;
        }

        var month = date.Month == 0 ? 12 : date.Month;
        (first, last) = (date.Earliest, date.Complete ?? new DateOnly(date.Year, month, DateTime.DaysInMonth(date.Year, month)));
        return true;
    }
}

/// <summary>The day of a date as a number; a partial date leaves bounds.</summary>
sealed class DayOf(Value date) : NumberValue
{
    public override Bounds Number(Frame frame) => TryDays(date.Text(frame), out var first, out var last) ? new(first.DayNumber, last.DayNumber) : Bounds.Unknown;
}

sealed class YearOf(Value date) : NumberValue
{
    public override Bounds Number(Frame frame) => DateForm.TryRead(date.Text(frame), out var read) ? Bounds.Of(read.Year) : Bounds.Unknown;
}

sealed class MonthOf(Value date) : NumberValue
{
    public override Bounds Number(Frame frame) => DateForm.TryRead(date.Text(frame), out var read) && read.Month > 0 ? Bounds.Of(read.Month) : Bounds.Unknown;
}

sealed class TextAsNumber(Value text) : NumberValue
{
    public override Bounds Number(Frame frame) => text.Number(frame);
}

sealed class SizeOf(Value text) : NumberValue
{
    public override Bounds Number(Frame frame) => text.Text(frame) is { IsEmpty: false } all ? Bounds.Of(all.Length) : Bounds.Unknown;
}

/// <summary>Completed years from one date to another.</summary>
sealed class YearsBetween(Value from, Value to) : NumberValue
{
    public override Bounds Number(Frame frame) => TryDays(from.Text(frame), out var first, out var last) && TryDays(to.Text(frame), out var earliest, out var latest)
        ? new(Years(last, earliest), Years(first, latest))
        : Bounds.Unknown;

    static int Years(DateOnly from, DateOnly to) => to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}

/// <summary>The day the caller checks as of.</summary>
sealed class AsOfDay : NumberValue
{
    public override Bounds Number(Frame frame) => Bounds.Of(frame.AsOf.DayNumber);
}

sealed class TumorCount : NumberValue
{
    public override Bounds Number(Frame frame) => Bounds.Of(frame.Record.Tumors);
}

sealed class CountOf(Condition condition, bool others) : NumberValue
{
    public override Bounds Number(Frame frame) => Bounds.Of(frame.Count(condition, others));
}

/// <summary>How many staging schemas are for the tumour.</summary>
sealed class SchemaCount(string algorithm) : NumberValue
{
    public override Bounds Number(Frame frame) => Bounds.Of(frame.Schemas.Of(frame.Algorithm(algorithm), frame).Count);
}

sealed class Sum(Value left, Value right, int sign) : NumberValue
{
    public override Bounds Number(Frame frame)
    {
        var (a, b) = (left.Number(frame), right.Number(frame));
        return sign > 0 ? new(a.Low + b.Low, a.High + b.High) : new(a.Low - b.High, a.High - b.Low);
    }
}
