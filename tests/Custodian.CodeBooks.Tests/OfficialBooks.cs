using Custodian.CodeBooks.Import;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.CodeBooks.Tests;

/// <summary>The books compiled once from the official files, for all tests that read them.</summary>
public static class OfficialBooks
{
    static readonly Lazy<PackCompilation> Cm = new(() => Compile(new Icd10CmCompiler(), "coding/icd10cm-2026", "coding/icd10-fy2025", "coding/icd10cm-tabular-index-older"));
    static readonly Lazy<PackCompilation> Pcs = new(() => Compile(new Icd10PcsCompiler(), "coding/icd10pcs-2026", "coding/icd10-fy2025"));
    static readonly Lazy<PackCompilation> O3 = new(() => Compile(new IcdO3Compiler(), "oncology/icdo3"));
    static readonly Lazy<CodeShelf> Opened = new(() => new([.. Cm.Value.Packs.Concat(Pcs.Value.Packs).Concat(O3.Value.Packs).Select(p => CodeBook.Open(Image(p)))]));

    public static PackCompilation CmCompilation => Cm.Value;

    public static PackCompilation PcsCompilation => Pcs.Value;

    public static CodeShelf Shelf => Opened.Value;

    public static CodeBook Cm2026 => Shelf.For(CodeSystems.Icd10Cm, new(2025, 10, 1)).Book!;

    public static CodeBook Cm2025 => Shelf.For(CodeSystems.Icd10Cm, new(2025, 9, 30)).Book!;

    public static CodeBook Pcs2026 => Shelf.For(CodeSystems.Icd10Pcs, new(2026, 1, 15)).Book!;

    public static CodeBook Pcs2025 => Shelf.For(CodeSystems.Icd10Pcs, new(2025, 1, 15)).Book!;

    public static CodeBook IcdO3 => Shelf.For(CodeSystems.IcdO3, new(2026, 1, 15)).Book!;

    public static PackImage Image(CompiledPack pack) => PackImage.Open(pack.Bytes, out _)!;

    public static PackCompilation Compile(IPackCompiler compiler, params string[] folders) =>
        compiler.Compile([.. folders.SelectMany(Files).Where(compiler.Recognises)]);

    public static IEnumerable<SourceFile> Files(string folder) => Directory.EnumerateFiles(Reference.Path(folder)).Order(StringComparer.Ordinal)
        .Select(path => SourceFile.From(Path.GetFileName(path), Path.GetFileName(folder), File.ReadAllBytes(path)));

    public static SourceFile Made(string name, string content) => SourceFile.From(name, "made", System.Text.Encoding.UTF8.GetBytes(content));
}
