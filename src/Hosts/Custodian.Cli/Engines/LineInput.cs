using System.IO.Compression;

namespace Custodian.Cli.Engines;

/// <summary>Where lines come from: a file, a <c>.gz</c> file, or standard input for <c>-</c>.</summary>
sealed class LineInput : IDisposable
{
    public const string Standard = "-";

    readonly FileStream? _file;

    LineInput(Stream stream, FileStream? file) => (Stream, _file) = (stream, file);

    public Stream Stream { get; }

    /// <summary>Bytes read so far, before decompression.</summary>
    public long Position => _file?.Position ?? 0;

    /// <summary>Bytes of the file; 0 when not known.</summary>
    public long Length => _file?.Length ?? 0;

    public bool IsFile => _file is not null;

    public static LineInput Open(string path)
    {
        if (path == Standard)
        {
            return new(Console.OpenStandardInput(), null);
        }

        // Blocks are larger than any buffer the stream could keep.
        var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, BufferSize = 0, Options = FileOptions.SequentialScan });
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new(new GZipStream(new BufferedStream(file, LineBlock.Size), CompressionMode.Decompress), file)
            : new(file, file.CanSeek ? file : null);
    }

    /// <summary>The text of a file, decompressed, line by line; for files of a size that fits a terminal session.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var input = Open(path);
        using var reader = new StreamReader(input.Stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => Stream.Dispose();
}
