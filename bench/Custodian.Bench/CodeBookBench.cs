using BenchmarkDotNet.Attributes;
using Custodian.CodeBooks;
using Custodian.CodeBooks.Import;
using Custodian.Packs;

namespace Custodian.Bench;

/// <summary>Opening a code book, finding a code and searching. Needs CUSTODIAN_REFERENCE; percentiles and relevance are in bench/search.</summary>
[MemoryDiagnoser]
public class CodeBookBench
{
    static readonly string[] Folders = ["icd10cm-2026", "icd10cm-tabular-index-older"];

    byte[] _pack = [];
    CodeBook _book = null!;

    [Params("e11.9", "type 2 diabetes mellitus with hyperglycemia", "frac fem nec left", "diabtes mellitis with kidny complcation", "copd")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Compile()
    {
        var compiler = new Icd10CmCompiler();
        var root = Path.Combine(Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") ?? ".", "coding");
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder)).Order(StringComparer.Ordinal)
            .Select(path => SourceFile.From(Path.GetFileName(path), folder, File.ReadAllBytes(path)))).Where(compiler.Recognises);
        _pack = compiler.Compile([.. files]).Packs.Single().Bytes;
        _book = Open();
    }

    [Benchmark]
    public CodeBook Open() => CodeBook.Open(PackImage.Open(_pack, out _)!);

    [Benchmark]
    public CodeEntry? Find() => _book.Find("S72.001A");

    [Benchmark]
    public CodePage? Page() => _book.Page("S72.001A");

    [Benchmark]
    public IReadOnlyList<CodeHit> Search() => _book.Search(Query);
}
