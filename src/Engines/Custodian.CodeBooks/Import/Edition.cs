using System.Globalization;

namespace Custodian.CodeBooks.Import;

/// <summary>A fiscal year's code set, or the April 1 update of it (42 CFR 412.60(c)(4); section 1886(d)(5)(K)(vii) of the Act).</summary>
internal readonly record struct Edition(int Year, bool April) : IComparable<Edition>
{
    // Editions before this one are closed even when it is not among the files: a folder may hold a single old year.
    const int NewestPublished = 2026;

    /// <summary>Taken for a file that does not tell its year.</summary>
    public const int Unnamed = NewestPublished;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"FY{Year}{(April ? "-April" : "")}");

    public DateOnly From => April ? new(Year, 4, 1) : new(Year - 1, 10, 1);

    public DateOnly? Through(IEnumerable<Edition> all)
    {
        var self = this;
        var next = all.Where(e => e.CompareTo(self) > 0).Select(e => (DateOnly?)e.From).Min();
        return next?.AddDays(-1) is { } end && end.Year <= Year ? end : next is not null || Year < NewestPublished ? new DateOnly(Year, 9, 30) : null;
    }

    public int CompareTo(Edition other) => From.CompareTo(other.From);
}
