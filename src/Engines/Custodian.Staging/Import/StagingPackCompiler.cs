using System.Globalization;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Staging.Running;
using Custodian.Staging.Tables;

namespace Custodian.Staging.Import;

/// <summary>
/// Compiles staging algorithms in the publisher's JSON (schemas and tables, as in <c>eod_public-3.3.zip</c>): one pack for each algorithm and
/// version that the files name.
/// </summary>
public sealed class StagingPackCompiler : IPackCompiler
{
    const string SiteTable = "primary_site";
    const string HistologyTable = "histology";

    /// <inheritdoc/>
    public string Kind => PackKinds.Staging;

    /// <inheritdoc/>
    public int Version => StagingLayout.CompilerVersion;

    /// <inheritdoc/>
    public bool Recognises(SourceFile file) => SourceAlgorithm.Recognises(file);

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var findings = new List<Finding>();
        var packs = new List<CompiledPack>();
        foreach (var source in SourceAlgorithm.ReadAll(recognised, findings))
        {
            var faults = new SourceCheck(source).Findings().ToList();
            findings.AddRange(faults);
            if (faults.Count == 0)
            {
                packs.Add(Compile(source));
            }
        }

        return new(packs, findings);
    }

    static CompiledPack Compile(SourceAlgorithm source)
    {
        var keys = new KeyCollector(source);
        var model = new ModelWriter();
        model.Text(source.Name, source.Version);
        model.List(keys.Keys, k => model.Text(k));
        model.List([.. Enumerable.Range(0, keys.Literals.Count)], i => model.Text(keys.Literals[(ulong)i]));
        var tables = new TableWriter(model, keys);
        model.List(source.Tables, tables.Write);
        model.List(source.Schemas, new SchemaWriter(model, source.Tables.Index().ToDictionary(t => t.Item.Id, t => t.Index, StringComparer.Ordinal)).Write);
        var pack = new PackWriter().Add(StagingLayout.Model, model.Bytes).Add(StagingLayout.TextOffsets, model.Texts.Offsets).Add(StagingLayout.Texts, model.Texts.Bytes);
        tables.AddTo(pack);
        var manifest = Manifest(source);
        AddSelection(pack, manifest);
        return new(manifest, pack.ToBytes(manifest), []);
    }

    /// <summary>Which schemas could be for a site or histology is asked of the tables just compiled.</summary>
    static void AddSelection(PackWriter pack, PackManifest manifest)
    {
        var compiled = new AlgorithmReader(PackImage.Open(pack.ToBytes(manifest), out _)!);
        pack.Add(StagingLayout.Sites, SelectionSets.Make(compiled, SiteTable, ContextKeys.Site));
        pack.Add(StagingLayout.Histologies, SelectionSets.Make(compiled, HistologyTable, ContextKeys.Histology));
    }

    static PackManifest Manifest(SourceAlgorithm source)
    {
        var (from, through) = Years(source);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["schemas"] = source.Schemas.Count, ["tables"] = source.Tables.Count, ["rows"] = source.Tables.Sum(t => (long)t.Rows.Count),
        };
        return new(PackKinds.Staging, source.Edition, from, through, "licensed", false, [source.Source], counts, StagingLayout.Compiler);
    }

    /// <summary>The years of diagnosis that the algorithm's own validation table allows: its first cell reads as <c>2016-2017</c> or <c>2018-{{ctx_year_current}}</c>.</summary>
    static (DateOnly From, DateOnly? Through) Years(SourceAlgorithm source)
    {
        var id = source.Schemas.SelectMany(s => s.Inputs).FirstOrDefault(i => i.Key == ContextKeys.DiagnosisYear)?.Table;
        var table = source.Tables.FirstOrDefault(t => t.Id == id);
        var cell = table is { Rows: [var first, ..] } ? first[table.ColumnsOf(SourceColumn.Input).First()] : "";
        var years = CellText.Texts(cell).Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(y => y is > 1900 and < 9999).ToList();
        return years.Count == 0 ? (DateOnly.MinValue, null)
            : (new(years.Min(), 1, 1), CellText.References(cell).Any() ? null : new DateOnly(years.Max(), 12, 31));
    }
}
