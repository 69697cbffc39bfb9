using Custodian.Oncology.Recodes;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>Reads a recode table in any of SEER's layouts: the header names the columns.</summary>
static class RecodeSource
{
    static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Group code"] = "code", ["Recode"] = "code", ["Recode value"] = "code",
        ["Group code extended"] = "extended",
        ["Sites IN"] = "sites", ["Site"] = "sites", ["Primary Site"] = "sites", ["ICD-O-3 Primary Site"] = "sites",
        ["Sites OUT"] = "not sites",
        ["Hist IN"] = "histologies", ["Hist"] = "histologies", ["Histology Inclusions"] = "histologies", ["ICD-O-3 Histology"] = "histologies",
        ["Hist OUT"] = "not histologies", ["Histology Exclusions"] = "not histologies",
        ["Beh IN"] = "behaviours", ["Behavior IN"] = "behaviours", ["Behavior"] = "behaviours", ["ICD-O-3 Behavior"] = "behaviours", ["ICD-O-3 Behavior Recode"] = "behaviours",
        ["DX Year Min"] = "from year", ["DX Year Max"] = "through year",
        ["Group Name"] = "label", ["Name"] = "label", ["Label"] = "label", ["Category"] = "label", ["Site Group"] = "label",
    };

    /// <summary>The rows that lead to one code, in the columns of <see cref="RecodeRow.Columns"/>.</summary>
    /// <param name="width">Codes are written with this many digits.</param>
    public static IEnumerable<string[]> Read(SourceFile file, int width = 0, char separator = ',')
    {
        var rows = SourceRows.Of(file, separator).ToList();
        var header = rows.FindIndex(r => r.Count(c => Columns.ContainsKey(c)) > 2);
        if (header < 0)
        {
            return [];
        }

        var at = RecodeRow.Columns.Select(name => Array.FindIndex(rows[header], c => Columns.GetValueOrDefault(c) == name)).ToList();
        return rows.Skip(header + 1).Select(r => Arrange(r, at, width)).Where(IsRule);
    }

    static string[] Arrange(string[] row, List<int> at, int width)
    {
        string[] arranged = [.. at.Select(i => i >= 0 && i < row.Length ? row[i] : "")];
        arranged[0] = arranged[0].Length > 0 ? arranged[0].PadLeft(width, '0') : "";
        return arranged;
    }

    /// <summary>Not a heading: it has one code, and its conditions are codes.</summary>
    static bool IsRule(string[] row) =>
        row[0].Length > 0 && row[0].All(char.IsAsciiDigit) && CodeRanges.IsRanges(row[2]) && CodeRanges.IsRanges(row[4]) && CodeRanges.IsRanges(row[6]);
}
