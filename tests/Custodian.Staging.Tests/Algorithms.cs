using System.Collections.Concurrent;
using System.IO.Compression;
using Custodian.Packs;
using Custodian.Staging.Import;
using Custodian.Testing;

namespace Custodian.Staging.Tests;

/// <summary>The algorithms of the reference files, each compiled once for all tests.</summary>
static class Algorithms
{
    public const string Eod = "eod_public-3.3";
    public const string Tnm = "tnm-2.1";
    public const string Cs = "cs-02.05.50";
    public const string Pediatric = "pediatric-1.3";

    /// <summary>The current year that the reference cases were made with.</summary>
    public const int CurrentYear = 2026;

    static readonly ConcurrentDictionary<string, Lazy<CompiledPack>> Packs = new();
    static readonly ConcurrentDictionary<string, Lazy<StagingAlgorithm>> Opened = new();

    public static TheoryData<string> All => [Eod, Tnm, Cs, Pediatric];

    public static CompiledPack Pack(string edition) => Packs.GetOrAdd(edition, e => new(() => Compile(e))).Value;

    public static StagingAlgorithm Open(string edition) =>
        Opened.GetOrAdd(edition, e => new(() => StagingAlgorithm.Open(PackImage.Open(Pack(e).Bytes, out _)!).Value)).Value;

    public static List<SourceFile> Sources(string edition)
    {
        using var zip = ZipFile.OpenRead(Reference.Path($"oncology/staging/{edition}.zip"));
        return [.. zip.Entries.Where(e => e.Length > 0).Select(e => Read(e, edition))];
    }

    static SourceFile Read(ZipArchiveEntry entry, string edition)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceFile.From(entry.Name, edition, bytes.ToArray());
    }

    static CompiledPack Compile(string edition)
    {
        var compiler = new StagingPackCompiler();
        var made = compiler.Compile([.. Sources(edition).Where(compiler.Recognises)]);
        Assert.Empty(made.Findings);
        return Assert.Single(made.Packs);
    }
}
