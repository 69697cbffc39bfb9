using System.Text;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>The tables of the IARC tools: lines of a fixed layout, looked up by their first characters.</summary>
sealed class IarcTables
{
    public IarcTables(PackImage pack)
    {
        Families = ByKey(Lines(pack, IarcLayout.Families), 4);
        Must = [.. Lines(pack, IarcLayout.Must)];
        MustNot = [.. Lines(pack, IarcLayout.MustNot)];
        MorphologyRules = ByKey(Lines(pack, IarcLayout.Morphologies), 5);
        Topographies = ByKey(Lines(pack, IarcLayout.Topographies), 3);
        Rule8 = [.. Lines(pack, IarcLayout.Rule8)];
        Rule9 = [.. Lines(pack, IarcLayout.Rule9)];
        Childhood = [.. Lines(pack, IarcLayout.Childhood).Select(line => line.Split('\t'))];
        ChildhoodRows = Childhood.Skip(2).DistinctBy(row => row[0], StringComparer.Ordinal).ToDictionary(row => row[0], StringComparer.Ordinal);
    }

    /// <summary>Morphology to sign and family: <c>+01</c> only in the sites of family 1, <c>-01</c> not in those, <c>***</c> anywhere.</summary>
    public Dictionary<string, string> Families { get; }

    /// <summary>Family and topography, <c>02C16*</c> or <c>15C761</c>.</summary>
    public HashSet<string> Must { get; }

    public HashSet<string> MustNot { get; }

    /// <summary>Morphology with behaviour to the rule of conversion to ICD-10.</summary>
    public Dictionary<string, string> MorphologyRules { get; }

    /// <summary>Topography to ICD-10, four characters per behaviour.</summary>
    public Dictionary<string, string> Topographies { get; }

    public string[] Rule8 { get; }

    public string[] Rule9 { get; }

    /// <summary>First and last topography of each column, then a row per morphology.</summary>
    public string[][] Childhood { get; }

    public Dictionary<string, string[]> ChildhoodRows { get; }

    static IEnumerable<string> Lines(PackImage pack, string section) => Encoding.ASCII.GetString(pack.Section(section)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    static Dictionary<string, string> ByKey(IEnumerable<string> lines, int length)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Where(l => l.Length > length))
        {
            table[line[..length]] = line[length..];
        }

        return table;
    }
}
