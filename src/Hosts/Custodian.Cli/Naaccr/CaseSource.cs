using System.IO.Compression;

namespace Custodian.Cli.Naaccr;

/// <summary>A file of cases on disk, or a member of a zip archive.</summary>
/// <param name="Path">The file on disk.</param>
/// <param name="Member">The member of the archive, or null.</param>
/// <param name="Length">Its size on disk, for progress.</param>
sealed record CaseSource(string Path, string? Member, long Length)
{
    /// <summary>As it is told to people.</summary>
    public string Name => Member is null ? Path : $"{Path}:{Member}";

    /// <summary>The name without folder and without <c>.gz</c>.</summary>
    public string BareName
    {
        get
        {
            var name = System.IO.Path.GetFileName(Member ?? Path);
            return IsGzip(name) ? name[..^3] : name;
        }
    }

    /// <summary>The bytes, decompressed.</summary>
    /// <param name="taken">Told how many bytes on disk are read, for progress.</param>
    public CaseStream Open(Action<long>? taken = null)
    {
        var file = new FileStream(Path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, BufferSize = 0, Options = FileOptions.SequentialScan });
        if (Member is null)
        {
            return IsGzip(Path) ? new(Unzipped(file), [file], Moved(file, taken)) : new(file, [], Moved(file, taken));
        }

        var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var member = zip.GetEntry(Member)!.Open();
        return new(IsGzip(Member) ? Unzipped(member) : member, [zip, file], Moved(file, taken));
    }

    Action? Moved(FileStream file, Action<long>? taken)
    {
        var start = Member is null || !file.CanSeek ? 0 : file.Position;
        return taken is null || !file.CanSeek ? null : () => taken(Math.Clamp(file.Position - start, 0, Length));
    }

    /// <summary>
    /// Every file that names, folders and patterns mean: files as they are, folders with what lies in them, patterns such as <c>in/*.xml.gz</c>; archives are
    /// opened. Files and members of other kinds are left alone unless they were named.
    /// </summary>
    public static IEnumerable<CaseSource> Of(IEnumerable<string> names) => names.SelectMany(Named);

    static IEnumerable<CaseSource> Named(string name)
    {
        if (File.Exists(name))
        {
            return InFile(name);
        }

        if (Directory.Exists(name))
        {
            return Directory.GetFiles(name, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(IsCases).SelectMany(InFile);
        }

        var (folder, pattern) = (System.IO.Path.GetDirectoryName(name), System.IO.Path.GetFileName(name));
        return pattern.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder is { Length: > 0 } ? folder : ".")
            ? Directory.GetFiles(folder is { Length: > 0 } ? folder : ".", pattern).Order(StringComparer.Ordinal).SelectMany(InFile)
            : [];
    }

    static IEnumerable<CaseSource> InFile(string path)
    {
        var length = new FileInfo(path).Length;
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return [new(path, null, length)];
        }

        using var zip = ZipFile.OpenRead(path);
        return [.. zip.Entries.Where(e => IsCases(e.FullName)).Select(e => new CaseSource(path, e.FullName, e.CompressedLength))];
    }

    static bool IsCases(string name)
    {
        var bare = IsGzip(name) ? name[..^3] : name;
        return bare.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
    }

    static bool IsGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    static GZipStream Unzipped(Stream stream) => new(new BufferedStream(stream, 128 * 1024), CompressionMode.Decompress);
}
