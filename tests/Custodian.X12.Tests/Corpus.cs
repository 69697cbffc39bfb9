using Custodian.Testing;

namespace Custodian.X12.Tests;

/// <summary>The X12 files of other projects with what an independent count says of each (EXPECTED.tsv).</summary>
sealed record CorpusFile(string Name, X12File File, IReadOnlyDictionary<string, string> Expected);

static class Corpus
{
    /// <summary>Every file of the table, read.</summary>
    public static List<CorpusFile> All()
    {
        var table = Reference.Path("interop/x12/EXPECTED.tsv");
        var root = Path.GetDirectoryName(Path.GetDirectoryName(table))!;
        var rows = System.IO.File.ReadAllLines(table).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToList();
        return [.. rows.Skip(1).Select(row => Read(root, rows[0], row))];
    }

    static CorpusFile Read(string root, string[] columns, string[] row)
    {
        var expected = columns.Select((c, i) => (c, Value: i < row.Length ? row[i] : "")).ToDictionary(p => p.c, p => p.Value);
        return new(row[0], X12Reader.Read(System.IO.File.ReadAllBytes(Path.Combine(root, row[0]))), expected);
    }
}
