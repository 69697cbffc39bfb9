using System.Globalization;
using System.Text;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>The files of hematopoietic diseases, turned into tables that are looked up by number.</summary>
static class HematopoieticSources
{
    public const string Pairs1998 = "Hematopoietic1998HistologyPairs.csv";
    public const string Groups2001 = "Hematopoietic2001HistologyGroups.csv";
    public const string Pairs2001 = "Hematopoietic2001HistologyGroupPairs.csv";
    public const string Same2010 = "Hematopoietic2010SamePrimaryPairs.csv";
    public const string To2010 = "Hematopoietic2010TransformToPairs.csv";
    public const string From2010 = "Hematopoietic2010TransformFromPairs.csv";

    public static void Write(Dictionary<string, SourceFile> files, PackWriter writer, Dictionary<string, long> counts)
    {
        writer.Add(PrimariesLayout.Single1998, Matrix1998(Rows(files[Pairs1998])));
        writer.Add(PrimariesLayout.Single2001, Matrix2001(Rows(files[Groups2001]), Rows(files[Pairs2001])));
        foreach (var (section, name) in new[] { (PrimariesLayout.SamePrimary, Same2010), (PrimariesLayout.TransformTo, To2010), (PrimariesLayout.TransformFrom, From2010) })
        {
            var rows = Rows(files[name]).Select(Link).ToList();
            counts[section] = rows.Count;
            writer.Add(section, DiseaseLinkRow.WriteAll(rows));
        }
    }

    /// <summary>Rows: a range of first and a range of second diseases that are one primary.</summary>
    static byte[] Matrix1998(IEnumerable<string[]> rows)
    {
        var bits = Bits();
        foreach (var row in rows)
        {
            Fill(bits, (Number(row[0]), Number(row[1])), (Number(row[2]), Number(row[3])));
        }

        return bits;
    }

    /// <summary>Groups of histologies, and the pairs of first and second group that are one primary. A histology belongs to the first group that has it.</summary>
    static byte[] Matrix2001(IEnumerable<string[]> groups, IEnumerable<string[]> pairs)
    {
        var members = new Dictionary<int, List<int>>();
        var taken = new HashSet<int>();
        foreach (var row in groups)
        {
            for (var histology = Math.Max(Number(row[1]), HematopoieticTables.FirstHistology); histology <= Number(row[2]); histology++)
            {
                if (taken.Add(histology))
                {
                    (members.TryGetValue(Number(row[0]), out var list) ? list : members[Number(row[0])] = []).Add(histology);
                }
            }
        }

        var bits = Bits();
        foreach (var row in pairs)
        {
            foreach (var first in members.GetValueOrDefault(Number(row[0]), []))
            {
                members.GetValueOrDefault(Number(row[1]), []).ForEach(second => Set(bits, first, second));
            }
        }

        return bits;
    }

    /// <summary>The years of the row; where it has none, those the disease is valid for; where there are none, all.</summary>
    static DiseaseLinkRow Link(string[] row) => new(
        Morphology(row[0]),
        (short)Year(row[3], Year(row[1], 0)),
        (short)Year(row[4], Year(row[2], 9999)),
        Morphology(row[5]));

    static void Fill(byte[] bits, (int From, int Through) first, (int From, int Through) second)
    {
        for (var i = Math.Max(first.From, HematopoieticTables.FirstHistology); i <= first.Through; i++)
        {
            for (var j = Math.Max(second.From, HematopoieticTables.FirstHistology); j <= second.Through; j++)
            {
                Set(bits, i, j);
            }
        }
    }

    static byte[] Bits() => new byte[((HematopoieticTables.Count * HematopoieticTables.Count) + 7) / 8];

    static void Set(byte[] bits, int first, int second)
    {
        var cell = HematopoieticTables.Cell(first, second);
        bits[cell / 8] |= (byte)(1 << (cell % 8));
    }

    static int Morphology(string code) => (Number(code[..4]) * 10) + (code[5] - '0');

    static int Year(string text, int otherwise) => text.Length == 0 ? otherwise : Number(text);

    static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The columns before any quoted text are plain, and no column after one is used.</summary>
    static IEnumerable<string[]> Rows(SourceFile file) =>
        Encoding.UTF8.GetString(file.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','));
}
