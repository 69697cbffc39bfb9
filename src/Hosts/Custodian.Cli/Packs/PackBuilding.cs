using System.IO.Compression;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Cli.Packs;

/// <summary>Shows official files to every compiler and writes what they make, whole or not at all.</summary>
sealed class PackBuilding(string folder)
{
    static readonly IReadOnlyList<IPackCompiler> Compilers = PackCompilers.All;

    public PackBuildResult BuildFrom(IEnumerable<string> sources)
    {
        var findings = new List<Finding>();
        var files = sources.SelectMany(source => ReadAll(source, findings)).ToList();
        var (written, unchanged) = (new List<string>(), new List<string>());
        var recognised = new HashSet<SourceFile>();
        foreach (var compiler in Compilers)
        {
            var wanted = files.Where(compiler.Recognises).ToList();
            if (wanted.Count == 0)
            {
                continue;
            }

            recognised.UnionWith(wanted);
            var made = compiler.Compile(wanted);
            findings.AddRange(made.Findings);
            foreach (var pack in made.Packs)
            {
                findings.AddRange(pack.Findings);
                (Write(pack) ? written : unchanged).Add(pack.Manifest.Id);
            }
        }

        return new(written, unchanged, findings, recognised.Count, files.Count - recognised.Count);
    }

    bool Write(CompiledPack pack)
    {
        var path = Path.Combine(folder, pack.Manifest.Id + ".pack");
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(pack.Bytes))
        {
            return false;
        }

        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(pack.Bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        return true;
    }

    static IEnumerable<SourceFile> ReadAll(string source, List<Finding> findings)
    {
        var paths = File.Exists(source) ? [source] : Directory.Exists(source) ? Directory.GetFiles(source, "*", SearchOption.AllDirectories) : [];
        if (paths.Length == 0)
        {
            findings.Add(new("PCK-0101", Severity.Error, source, "Nothing is there. Name a folder with official files."));
        }

        return paths.Order(StringComparer.Ordinal).SelectMany(path => Read(path, findings));
    }

    static List<SourceFile> Read(string path, List<Finding> findings)
    {
        try
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "";
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? Unzip(path)
                : [SourceFile.From(Path.GetFileName(path), folder, File.ReadAllBytes(path))];
        }
        catch (InvalidDataException)
        {
            findings.Add(new("PCK-0102", Severity.Error, path, "It is damaged and cannot be decompressed. Fetch it again from its publisher."));
            return [];
        }
    }

    static List<SourceFile> Unzip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var files = new List<SourceFile>();
        foreach (var entry in zip.Entries.Where(e => e.Length > 0))
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            files.Add(SourceFile.From(entry.Name, Path.GetFileNameWithoutExtension(path), bytes.ToArray()));
        }

        return files;
    }
}

sealed record PackBuildResult(IReadOnlyList<string> Written, IReadOnlyList<string> Unchanged, IReadOnlyList<Finding> Findings, int Recognised, int Ignored);
