using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

/// <summary>Packs of all versions, compiled once from the reference tables for all tests.</summary>
static class MsDrgPacks
{
    public const string Folder = "coding/msdrg-v40-v43";

    static readonly Lazy<PackCompilation> Compilation = new(Compile);
    static readonly Lazy<Dictionary<string, MsDrgGrouper>> Groupers = new(() => Compilation.Value.Packs.ToDictionary(p => p.Manifest.Edition, p => MsDrgGrouper.Open(Image(p))));

    public static PackCompilation All
    {
        get
        {
            Reference.Path(Folder);
            return Compilation.Value;
        }
    }

    public static MsDrgGrouper Grouper(string edition)
    {
        Reference.Path(Folder);
        return Groupers.Value[edition];
    }

    public static PackImage Image(CompiledPack pack) => PackImage.Open(pack.Bytes, out _)!;

    static PackCompilation Compile()
    {
        var compiler = new MsDrgPackCompiler();
        var files = Directory.GetFiles(Reference.Path(Folder))
            .Select(f => SourceFile.From(Path.GetFileName(f), "msdrg-v40-v43", File.ReadAllBytes(f)))
            .Where(compiler.Recognises)
            .ToList();
        return compiler.Compile(files);
    }
}
