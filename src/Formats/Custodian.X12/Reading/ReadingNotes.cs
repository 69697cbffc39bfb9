using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Reads values out of segments and keeps a note of each that cannot be read.</summary>
sealed class ReadingNotes
{
    readonly List<Finding> _findings = [];
    readonly HashSet<string> _unkept = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The claim being read, for the place of a finding.</summary>
    public string Claim { get; set; } = "";

    public void Report(string code, Severity severity, string place, string text) => _findings.Add(new(code, severity, place, text));

    /// <summary>Says once per claim and kind that the model has no place for a segment.</summary>
    public void Unkept(X12Segment segment, string loop)
    {
        var kind = $"{X12Segment.Decode(segment.Id)} {segment.Text(1, 1)}".TrimEnd();
        if (_unkept.Add($"{Claim}/{loop}/{kind}"))
        {
            Report("X12-0303", Severity.Info, Place(segment), $"{kind} in loop {loop} has no place in the claim and was not kept. Look it up in the file when it matters.");
        }
    }

    public DateOnly? Day(X12Segment segment, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        if (DateOnly.TryParseExact(X12Segment.Decode(value.Length > 8 ? value[..8] : value), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Unreadable(segment, value, "a day as CCYYMMDD");
        return null;
    }

    /// <summary>The two days of an RD8 value; one day stands for both.</summary>
    public (DateOnly? From, DateOnly? Through) Days(X12Segment segment, ReadOnlySpan<byte> value)
    {
        var dash = value.IndexOf((byte)'-');
        var from = Day(segment, dash < 0 ? value : value[..dash]);
        return (from, dash < 0 ? null : Day(segment, value[(dash + 1)..]));
    }

    public TimeOnly? Time(X12Segment segment, ReadOnlySpan<byte> value)
    {
        if (TimeOnly.TryParseExact(X12Segment.Decode(value), "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Unreadable(segment, value, "a time as HHMM");
        return null;
    }

    public Money? Amount(X12Segment segment, int element) =>
        Number(segment, segment.Element(element)) is { } number ? Money.FromDollars(number) : null;

    public decimal? Number(X12Segment segment, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        // No control or claim carries more than 18 digits; a longer number would not fit into cents.
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (value.Length <= 18 && decimal.TryParse(value, style, CultureInfo.InvariantCulture, out var number) && decimal.Abs(number) < 1e15m)
        {
            return number;
        }

        Unreadable(segment, value, "a number");
        return null;
    }

    public static string? Optional(X12Segment segment, int element) => segment.Text(element) is { Length: > 0 } text ? text : null;

    void Unreadable(X12Segment segment, ReadOnlySpan<byte> value, string expected) =>
        Report("X12-0302", Severity.Warning, Place(segment), $"{X12Segment.Decode(segment.Id)} holds \"{X12Segment.Decode(value)}\" where {expected} was expected; the value was left empty. Ask the sender for it.");

    string Place(X12Segment segment) => Claim.Length == 0 ? $"segment {segment.Index + 1}" : $"claim {Claim}, segment {segment.Index + 1}";
}
