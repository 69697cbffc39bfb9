using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Makes a pack of relative weights per fiscal year from <c>msdrg_weights_fy2026.csv</c> and its like.</summary>
/// <remarks>Findings: GRP-0201 a line cannot be read.</remarks>
public sealed partial class DrgWeightsPackCompiler : IPackCompiler
{
    internal const string RowSection = "weights";
    internal const string TitleSection = "titles";
    internal const string CompilerName = "drgweights 1";
    const string Header = "drg,mdc,type,title,relative_weight,gmlos";

    public string Kind => PackKinds.DrgWeights;

    public int Version => 1;

    public bool Recognises(SourceFile file) =>
        FileName().IsMatch(file.Name) && file.Content.Span.StartsWith(Encoding.UTF8.GetBytes(Header));

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        List<CompiledPack> packs = [];
        List<Finding> findings = [];
        foreach (var file in recognised.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            try
            {
                packs.Add(Compile(file));
            }
            catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException)
            {
                findings.Add(new("GRP-0201", Severity.Error, file.Name, $"The weights cannot be read: {e.Message} Fetch the file again from the publisher.", Header));
            }
        }

        return new(packs, findings);
    }

    static CompiledPack Compile(SourceFile file)
    {
        var year = int.Parse(FileName().Match(file.Name).Groups[1].Value, CultureInfo.InvariantCulture);
        List<WeightRow> rows = [];
        List<string> titles = [];
        foreach (var row in DelimitedText.Rows(file.Content).Skip(1))
        {
            rows.Add(Row(row.Fields));
            titles.Add(row.Fields[3]);
        }

        var manifest = new PackManifest(
            PackKinds.DrgWeights, $"FY{year}", new(year - 1, 10, 1), new(year, 9, 30), "public-domain", false, [file.Source],
            new SortedDictionary<string, long>(StringComparer.Ordinal) { ["drgs"] = rows.Count }, CompilerName);
        var pack = new PackWriter().AddRows<WeightRow>(RowSection, rows.ToArray()).AddLines(TitleSection, titles);
        return new(manifest, pack.ToBytes(manifest), []);
    }

    static WeightRow Row(string[] fields) => new(
        (int)Scaled(fields[4], 10_000, 0),
        ushort.Parse(fields[0], CultureInfo.InvariantCulture),
        (short)Scaled(fields[5], 10, -1),
        (short)Scaled(fields.ElementAtOrDefault(6) ?? "", 10, -1),
        fields[2] switch { "SURG" => DrgType.Surgical, "MED" => DrgType.Medical, _ => DrgType.None },
        0);

    static decimal Scaled(string text, int scale, int otherwise) =>
        text.Length == 0 ? otherwise : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) * scale;

    [GeneratedRegex("^msdrg_weights_fy(20[0-9]{2})\\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
