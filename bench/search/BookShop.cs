using System.Diagnostics;
using Custodian.CodeBooks;
using Custodian.CodeBooks.Import;
using Custodian.Packs;

namespace Custodian.SearchBench;

/// <summary>Compiles the books from a folder of official files and opens them.</summary>
internal static class BookShop
{
    static readonly IPackCompiler[] Compilers = [new Icd10CmCompiler(), new Icd10PcsCompiler(), new IcdO3Compiler()];

    public static CodeShelf Open(string folder)
    {
        var books = new List<CodeBook>();
        foreach (var compiler in Compilers)
        {
            var watch = Stopwatch.StartNew();
            var files = Files(folder, compiler).ToList();
            var compilation = compiler.Compile(files);
            foreach (var pack in compilation.Packs)
            {
                var opening = Stopwatch.StartNew();
                var image = PackImage.Open(pack.Bytes, out var reason) ?? throw new InvalidDataException(reason);
                books.Add(CodeBook.Open(image));
                Console.WriteLine($"{pack.Manifest.Id}: {pack.Bytes.Length / 1048576.0:0.0} MB, opened in {opening.Elapsed.TotalMilliseconds:0.0} ms, {pack.Findings.Count} findings");
            }

            Console.WriteLine($"{compiler.Kind}: {files.Count} files compiled in {watch.Elapsed.TotalSeconds:0.0} s");
            foreach (var finding in compilation.Findings.Where(f => f.Severity >= Kernel.Severity.Warning).Take(10))
            {
                Console.WriteLine($"  {finding.Code} {finding.Place}: {finding.Text}");
            }
        }

        return new(books);
    }

    static IEnumerable<SourceFile> Files(string folder, IPackCompiler compiler)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            var parent = Path.GetFileName(Path.GetDirectoryName(path)!);
            if (compiler.Recognises(new SourceFile(bare, parent, default, new PackSource(name, "", 0))))
            {
                yield return SourceFile.From(name, parent, File.ReadAllBytes(path));
            }
        }
    }
}
