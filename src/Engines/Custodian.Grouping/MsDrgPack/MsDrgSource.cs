using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The publisher's tables as rows, all versions together. Each row says for which versions it holds.</summary>
sealed class MsDrgSource
{
    /// <summary>File name and header line: a file is one of ours when both agree.</summary>
    public static readonly IReadOnlyDictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dx.tsv"] = "code\tversions\tmdc\tseverity\tattr_pattern\thac_attr_pattern\tcategory_pattern",
        ["dx_patterns.tsv"] = "pattern\toperands",
        ["px.tsv"] = "code\tversions\tattr_pattern",
        ["px_patterns.tsv"] = "pattern\toperands",
        ["px_clusters.tsv"] = "cluster_id\tversions\tsuppression_mdcs\tchoices",
        ["cc_exclusion_by_pdx.tsv"] = "pdx\tversions\texclusion_group",
        ["cc_exclusion_groups.tsv"] = "exclusion_group\texcluded_sdx_codes",
        ["dx_sex_mdc.tsv"] = "code\tversions\tsex_mdc",
        ["drg_formulas.tsv"] =
            "list_mdc\tmdc\tdrg\tbase_drg\tmed_surg\treroute_mdc\tdrg_severity\treturn_code\tversion_ranks\tseverity_suppression\tformula",
        ["hac_formulas.tsv"] = "list\thac\tversions\tformula",
        ["hac_of_code.tsv"] = "code\tversions\thac_numbers\thac_operands",
        ["desc_drg.tsv"] = "drg\tversions\tdescription",
        ["desc_base_drg.tsv"] = "base_drg\tversions\tdescription",
        ["desc_mdc.tsv"] = "mdc\tversions\tdescription",
        ["desc_hac.tsv"] = "hac\tversions\tdescription",
    };

    readonly Dictionary<string, List<string[]>> _rows;

    MsDrgSource(Dictionary<string, List<string[]>> rows, IReadOnlyList<PackSource> sources)
    {
        _rows = rows;
        Sources = sources;
        Patterns = new(StringComparer.Ordinal)
        {
            ["dx"] = PatternTable("dx_patterns.tsv"),
            ["px"] = PatternTable("px_patterns.tsv"),
        };
        ExclusionGroups = _rows["cc_exclusion_groups.tsv"].ToDictionary(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
    }

    public IReadOnlyList<PackSource> Sources { get; }

    public Dictionary<string, Dictionary<string, string[]>> Patterns { get; }

    public Dictionary<string, string[]> ExclusionGroups { get; }

    /// <summary>Version numbers such as <c>430</c>, oldest first.</summary>
    public IReadOnlyList<string> Versions =>
        [.. _rows["drg_formulas.tsv"].SelectMany(r => r[8].Split(',')).Select(v => v.Split(':')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static MsDrgSource From(IReadOnlyList<SourceFile> files)
    {
        var rows = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            rows[file.Name] = [.. TsvFile.Rows(file)];
        }

        return new(rows, [.. files.Select(f => f.Source).OrderBy(s => s.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Rows of a table that hold for a version. All tables but three carry the versions in their second column.</summary>
    public IEnumerable<string[]> Rows(string file, string version) =>
        _rows[file].Where(r => r[file == "hac_formulas.tsv" ? 2 : 1].Contains(version, StringComparison.Ordinal));

    /// <summary>Formulas of a version with their rank in it.</summary>
    public IEnumerable<(string[] Row, int Rank)> Formulas(string version)
    {
        foreach (var row in _rows["drg_formulas.tsv"])
        {
            foreach (var pair in row[8].Split(','))
            {
                if (pair.StartsWith(version + ":", StringComparison.Ordinal))
                {
                    yield return (row, Numbers.Int(pair[(version.Length + 1)..]));
                }
            }
        }
    }

    Dictionary<string, string[]> PatternTable(string file)
    {
        var table = _rows[file].ToDictionary(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
        table["0"] = [];
        return table;
    }
}
