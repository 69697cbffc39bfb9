using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Chapters and sections from lists (range, chapter, description) that are newer than the tabular list at hand.</summary>
internal static class TabularNames
{
    public static IEnumerable<TabularDivision> Combine(IReadOnlyList<TabularDivision> tabular, IEnumerable<(SourceFile File, FileName Name)> lists)
    {
        var listed = lists.OrderByDescending(l => l.Name.Has("chapters")).SelectMany(l => Read(l.File, l.Name.Has("chapters"))).ToList();
        var older = tabular.Where(t => t.Range.Length > 0).GroupBy(t => (t.IsChapter, t.Range[..3])).ToDictionary(g => g.Key, g => g.First());
        foreach (var division in listed)
        {
            // A section that was extended (I30-I52, now I30-I5A) keeps the category it begins with, and its notes.
            yield return older.Remove((division.IsChapter, division.Range[..3]), out var old) ? division with { Notes = old.Notes } : division;
        }

        foreach (var division in tabular.Where(t => t.Range.Length > 0 && older.ContainsKey((t.IsChapter, t.Range[..3]))))
        {
            yield return division;
        }
    }

    static IEnumerable<TabularDivision> Read(SourceFile file, bool chapters)
    {
        foreach (var line in Lines.Of(file).Skip(1))
        {
            var fields = line.Split(',', chapters ? 2 : 3);
            var title = fields[^1].Trim('"', ' ');
            if (fields.Length == (chapters ? 2 : 3) && TabularXml.Range(title) is { } range)
            {
                yield return new(chapters, chapters ? fields[0] : fields[1], TabularXml.Titled().Replace(title, ""), range, []);
            }
        }
    }
}
