using System.Globalization;

namespace Custodian.Coding.Engines;

/// <summary>Which book of which day a page shows, and which other editions there are.</summary>
public sealed record BookPlace(string System, DateOnly On, EditionLine Line, IReadOnlyList<EditionChoice> Editions)
{
    /// <summary>In words: <c>ICD-10-CM</c>.</summary>
    public string Name => Line.What;

    /// <summary>The day in addresses.</summary>
    public string Iso => On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Code(string code) => $"/books/{System}/{code}?on={Iso}";

    public string At(string rest) => $"/books/{System}/{rest}{(rest.Contains('?', StringComparison.Ordinal) ? '&' : '?')}on={Iso}";
}
