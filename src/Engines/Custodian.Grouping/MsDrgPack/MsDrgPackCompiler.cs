using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Makes one pack per MS-DRG version from the publisher's tables written out as tab-separated text.</summary>
/// <remarks>Findings: GRP-0101 a table is missing; GRP-0102 a version cannot be compiled.</remarks>
public sealed class MsDrgPackCompiler : IPackCompiler
{
    internal const int LayoutVersion = 1;

    public string Kind => PackKinds.MsDrg;

    public int Version => LayoutVersion;

    internal static string CompilerName => $"msdrg {LayoutVersion}";

    public bool Recognises(SourceFile file) =>
        MsDrgSource.Headers.TryGetValue(file.Name, out var header) && TsvFile.Header(file) == header;

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var missing = MsDrgSource.Headers.Keys.Except(recognised.Select(f => f.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return recognised.Count == 0 ? new([], []) : new([], [.. missing.Select(Missing)]);
        }

        List<CompiledPack> packs = [];
        List<Finding> findings = [];
        var source = MsDrgSource.From(recognised);
        foreach (var version in source.Versions)
        {
            try
            {
                packs.Add(Compile(source, version));
            }
            catch (Exception e) when (e is FormatException or KeyNotFoundException or OverflowException or IndexOutOfRangeException or ArgumentException)
            {
                findings.Add(new("GRP-0102", Severity.Error, $"version {version}", $"The tables of this version do not fit together: {e.Message}. Fetch them again from the publisher."));
            }
        }

        return new(packs, findings);
    }

    static Finding Missing(string name) =>
        new("GRP-0101", Severity.Error, name, $"The MS-DRG tables are not complete: {name} is missing. Put it beside the other tables.");

    static CompiledPack Compile(MsDrgSource source, string number)
    {
        var version = MsDrgVersion.Parse(number);
        var formulas = new FormulaSection(source, number);
        var clusters = new ClusterSection(source, number);
        var exclusions = new ExclusionSection(source, number);
        var diagnoses = new DiagnosisSection(source, number, exclusions);
        var procedures = new ProcedureSection(source, number, clusters);

        var pack = new PackWriter();
        formulas.Write(pack);
        clusters.Write(pack, procedures.PatternOfCluster);
        exclusions.Write(pack);
        diagnoses.Write(pack, formulas.Operands);
        procedures.Write(pack, formulas.Operands);
        WriteTitles(pack, source, number);

        var manifest = new PackManifest(
            PackKinds.MsDrg, version.ToString(), version.From, version.Through, "public-domain", false, source.Sources,
            Counts(source, number, formulas, clusters, exclusions, diagnoses, procedures), CompilerName);
        return new(manifest, pack.ToBytes(manifest), []);
    }

    static void WriteTitles(PackWriter pack, MsDrgSource source, string number)
    {
        ReadOnlySpan<(string Section, string File)> titles =
        [
            (PackSections.DrgTitles, "desc_drg.tsv"), (PackSections.BaseTitles, "desc_base_drg.tsv"),
            (PackSections.MdcTitles, "desc_mdc.tsv"), (PackSections.HacTitles, "desc_hac.tsv"),
        ];
        foreach (var (section, file) in titles)
        {
            pack.AddLines(section, source.Rows(file, number).Select(r => $"{r[0]}\t{r[2]}"));
        }
    }

    static SortedDictionary<string, long> Counts(
        MsDrgSource source, string number, FormulaSection formulas, ClusterSection clusters, ExclusionSection exclusions,
        DiagnosisSection diagnoses, ProcedureSection procedures) => new(StringComparer.Ordinal)
        {
            ["diagnoses"] = diagnoses.Count,
            ["cc"] = diagnoses.CcCount,
            ["mcc"] = diagnoses.MccCount,
            ["procedures"] = procedures.Count,
            ["clusters"] = clusters.Count,
            ["exclusion-groups"] = exclusions.Groups,
            ["formulas"] = formulas.Count,
            ["drgs"] = source.Rows("desc_drg.tsv", number).Count(),
        };
}
