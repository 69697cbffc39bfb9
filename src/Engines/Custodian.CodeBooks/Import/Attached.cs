using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>A file that goes into a pack beside the code set.</summary>
internal sealed record Attached(BookPart Part, SourceFile File, FileName Name)
{
    /// <summary>Of several editions of one part, the one that goes with a code set: its own, else the last before it, else the first after it.</summary>
    public static Attached? Choose(IEnumerable<Attached> files, BookPart part, Edition edition)
    {
        var year = edition.Year;
        return files.Where(f => f.Part == part)
            .OrderBy(f => f.Name.Year is { } y ? (y <= year ? year - y : 1000 + y - year) : 2000)
            .ThenBy(f => f.Name.April == edition.April ? 0 : 1)
            .ThenBy(f => f.File.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    public string Label => (Name.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown") + (Name.April ? " April update" : "");

    public bool SameAs(Edition edition) => Name.Year == edition.Year;
}
