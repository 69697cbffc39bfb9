using System.IO.Compression;
using System.Text.RegularExpressions;
using Custodian.Packs;
using Custodian.Staging;
using Custodian.Staging.Import;
using Custodian.Testing;

namespace Custodian.RegistryEdits.Tests;

/// <summary>The reference tables that some rules ask.</summary>
static partial class Tables
{
    static readonly Lazy<EditPacks> Opened = new(() => new() { Eod = Algorithm("eod_public-3.3"), Tnm = Algorithm("tnm-2.1"), Cs = Algorithm("cs-02.05.50"), SiteHistology = Pairs() });

    public static EditPacks All() => Opened.Value;

    /// <summary>Ids and numbers of all versions.</summary>
    public static HashSet<(string Id, int Number)> DictionaryItems()
    {
        using var zip = ZipFile.OpenRead(Reference.Path("oncology/naaccr/naaccr-dictionaries-v14-v26.zip"));
        var items = new HashSet<(string, int)>();
        foreach (var entry in zip.Entries.Where(e => e.Name.StartsWith("naaccr-dictionary-", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(entry.Open());
            items.UnionWith(ItemDefinition().Matches(text.ReadToEnd()).Select(m => (m.Groups[1].Value, int.Parse(m.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))));
        }

        return items;
    }

    static StagingAlgorithm Algorithm(string edition)
    {
        using var zip = ZipFile.OpenRead(Reference.Path($"oncology/staging/{edition}.zip"));
        var compiler = new StagingPackCompiler();
        var made = compiler.Compile([.. zip.Entries.Where(e => e.Length > 0).Select(e => Read(e, edition)).Where(compiler.Recognises)]);
        return StagingAlgorithm.Open(PackImage.Open(Assert.Single(made.Packs).Bytes, out _)!).Value;
    }

    static SourceFile Read(ZipArchiveEntry entry, string edition)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceFile.From(entry.Name, edition, bytes.ToArray());
    }

    static SiteHistologyList Pairs()
    {
        using var file = new GZipStream(File.OpenRead(Reference.Path("oncology/icdo3/seer-valid-icdo3-site-histology-pairs-2015.csv.gz")), CompressionMode.Decompress);
        using var text = new StreamReader(file);
        return SiteHistologyList.Read(text.ReadToEnd()).Value;
    }

    [GeneratedRegex("""naaccrId="(\w+)"\s+naaccrNum="(\d+)""")]
    private static partial Regex ItemDefinition();
}
