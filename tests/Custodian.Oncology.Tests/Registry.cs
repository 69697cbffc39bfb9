using System.IO.Compression;
using Custodian.Oncology.Import;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Oncology.Tests;

/// <summary>The tables of the reference files, compiled once for all tests.</summary>
static class Registry
{
    static readonly Lazy<CompiledPack> Compiled = new(Compile);
    static readonly Lazy<RegistryTables> Opened = new(() => RegistryTables.Open(PackImage.Open(Compiled.Value.Bytes, out _)!).Value);

    public static CompiledPack Pack => Compiled.Value;

    public static RegistryTables Tables => Opened.Value;

    /// <summary>The day on which the reference cases were made.</summary>
    public static DerivationOptions Options { get; } = DerivationOptions.On(new(2026, 11, 23));

    /// <summary>Every reference file that the compiler wants.</summary>
    public static List<SourceFile> Sources()
    {
        var compiler = new RegistryPackCompiler();
        return
        [
            .. Directory.GetFiles(Reference.Path("oncology"), "*", SearchOption.AllDirectories)
                .Where(p => !p.Contains("/cases/", StringComparison.Ordinal) && !p.Contains("/naaccr/", StringComparison.Ordinal) && !p.Contains("/staging/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).SelectMany(Read).Where(compiler.Recognises),
        ];
    }

    /// <summary>The lines of a file of cases.</summary>
    public static IEnumerable<string> Cases(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Reference.Path($"oncology/cases/{path}.gz")), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>A pack of only some of the reference files.</summary>
    public static RegistryTables Of(Func<SourceFile, bool> wanted)
    {
        var made = new RegistryPackCompiler().Compile([.. Sources().Where(wanted)]);
        return RegistryTables.Open(PackImage.Open(Assert.Single(made.Packs).Bytes, out _)!).Value;
    }

    static CompiledPack Compile()
    {
        var made = new RegistryPackCompiler().Compile(Sources());
        Assert.Empty(made.Findings);
        return Assert.Single(made.Packs);
    }

    static IEnumerable<SourceFile> Read(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return [SourceFile.From(Path.GetFileName(path), "", File.ReadAllBytes(path))];
        }

        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Where(e => e.Length > 0).Select(Read)];
    }

    static SourceFile Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceFile.From(entry.Name, "", bytes.ToArray());
    }
}
