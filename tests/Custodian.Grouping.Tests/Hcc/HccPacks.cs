using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

/// <summary>The pack of payment year 2026, compiled once from the reference files.</summary>
static class HccPacks
{
    const string Folder = "coding/hcc-2026";
    static readonly Lazy<PackCompilation> Built = new(() => new HccPackCompiler().Compile(Sources()));
    static readonly Lazy<PackImage> Image = new(() => PackImage.Open(Built.Value.Packs[0].Bytes, out _)!);
    static readonly Lazy<Hcc> Opened = new(() => Hcc.Open(Image.Value).Value);

    public static PackCompilation Compilation => Ready(Built);

    public static PackImage Py2026 => Ready(Image);

    public static Hcc Models => Ready(Opened);

    public static SourceFile[] Sources()
    {
        var compiler = new HccPackCompiler();
        return [.. Directory.GetFiles(Reference.Path(Folder)).Order(StringComparer.Ordinal)
            .Select(f => SourceFile.From(Path.GetFileName(f), "hcc-2026", File.ReadAllBytes(f)))
            .Where(compiler.Recognises)];
    }

    static T Ready<T>(Lazy<T> value)
    {
        Reference.Path(Folder);
        return value.Value;
    }
}
