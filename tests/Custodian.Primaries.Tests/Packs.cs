using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Primaries.Tests;

/// <summary>Packs compiled from the official files, once for all tests.</summary>
static class Packs
{
    static readonly Lazy<MultiplePrimaries> Opened = new(() => MultiplePrimaries.Open(Image(Compile())).Value);

    static readonly Lazy<IarcChecks> OpenedChecks = new(() => IarcChecks.Open(Image(CompileIarc())).Value);

    public static MultiplePrimaries Rules => Opened.Value;

    public static IarcChecks Iarc => OpenedChecks.Value;

    public static PackCompilation CompileIarc() => new IarcPackCompiler().Compile(Sources("oncology/canreg5", new IarcPackCompiler()));

    public static PackCompilation Compile() => new PrimariesPackCompiler().Compile(Sources("oncology/multiple-primary", new PrimariesPackCompiler()));

    public static List<SourceFile> Sources(string folder, IPackCompiler compiler) =>
        [.. Directory.GetFiles(Reference.Path(folder)).Order(StringComparer.Ordinal)
            .Select(f => SourceFile.From(Path.GetFileName(f), Path.GetFileName(folder), File.ReadAllBytes(f))).Where(compiler.Recognises)];

    public static PackImage Image(PackCompilation compiled) => PackImage.Open(Assert.Single(compiled.Packs).Bytes, out _)!;
}
