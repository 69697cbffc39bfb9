using Custodian.Edits.MedicareCodeEditor;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Edits.Tests.MedicareCodeEditor;

/// <summary>The pack of version 43.1, compiled once from the reference files.</summary>
static class McePacks
{
    public const string Folder = "coding/mce-v43.1";
    static readonly Lazy<PackImage> Compiled = new(() => PackImage.Open(Compile().Packs[0].Bytes, out _)!);
    static readonly Lazy<Mce> Opened = new(() => Mce.Open(Compiled.Value).Value);

    public static PackImage V431
    {
        get
        {
            Reference.Path(Folder);
            return Compiled.Value;
        }
    }

    public static Mce Editor
    {
        get
        {
            Reference.Path(Folder);
            return Opened.Value;
        }
    }

    public static SourceFile[] Sources() =>
    [
        .. Directory.GetFiles(Reference.Path(Folder)).Order(StringComparer.Ordinal)
            .Select(f => SourceFile.From(Path.GetFileName(f), "mce-v43.1", File.ReadAllBytes(f))),
    ];

    static PackCompilation Compile()
    {
        var compiler = new McePackCompiler();
        return compiler.Compile([.. Sources().Where(compiler.Recognises)]);
    }
}
