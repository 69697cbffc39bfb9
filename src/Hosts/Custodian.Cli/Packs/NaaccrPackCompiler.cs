using System.Globalization;
using System.Xml;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Packs;

namespace Custodian.Cli.Packs;

/// <summary>
/// One pack of all NAACCR versions: base and default user dictionaries, fixed-width layouts, lists of renamed ids, each checked and kept as published.
/// Here and not in the format, which may not know packs.
/// </summary>
sealed class NaaccrPackCompiler : IPackCompiler
{
    public const string PackKind = "naaccr";

    public string Kind => PackKind;

    public int Version => 1;

    public bool Recognises(SourceFile file) => NaaccrStandard.Knows(file.Name);

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var files = recognised.DistinctBy(f => f.Name, StringComparer.Ordinal).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var findings = files.SelectMany(Check).ToList();
        var versions = files.Select(f => NaaccrUris.BaseVersion($"{NaaccrUris.Namespace}/{f.Name}")).OfType<int>().ToList();
        if (versions.Count == 0 || findings.Any(f => f.Severity == Severity.Error))
        {
            return new([], findings.Count > 0 ? findings : [new("PCK-0111", Severity.Error, PackKind, "There is no base dictionary (naaccr-dictionary-260.xml) among the files. Add the dictionaries of NAACCR.")]);
        }

        var (writer, newest) = (new PackWriter(), versions.Max() / 10);
        foreach (var (file, index) in files.Select((f, i) => (f, i)))
        {
            writer.Add(NaaccrPack.SectionOf(file.Name, index), file.Content.Span);
        }

        var manifest = new PackManifest(
            PackKind, $"v{newest}", new(2000 + newest, 1, 1), null, "licensed", Partial: false, [.. files.Select(f => f.Source)],
            new Dictionary<string, long> { ["files"] = files.Count, ["versions"] = versions.Count }, string.Create(CultureInfo.InvariantCulture, $"naaccr {Version}"));
        return new([new(manifest, writer.ToBytes(manifest), [])], []);
    }

    static IEnumerable<Finding> Check(SourceFile file)
    {
        if (file.Name.EndsWith(".csv", StringComparison.Ordinal))
        {
            return [];
        }

        if (file.Name.EndsWith("-layout.xml", StringComparison.Ordinal))
        {
            return WellFormed(file) ? [] : [new("PCK-0112", Severity.Error, file.Name, "The layout is damaged. Fetch it again from its publisher.")];
        }

        return DictionaryXml.Read(file.Content).Findings.Select(f => f.ToFinding() with { Place = $"{file.Name}: {f.ItemId}" });
    }

    static bool WellFormed(SourceFile file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Content.ToArray()), new() { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
