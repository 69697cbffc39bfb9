using System.IO.Compression;

namespace Custodian.Cli.Engines;

/// <summary>Where answers go: a file, a <c>.gz</c> file, or standard output for <c>-</c>.</summary>
sealed class LineOutput : IDisposable
{
    readonly Stream _stream;
    readonly bool _isCompressed;

    LineOutput(Stream stream, bool isCompressed) => (_stream, _isCompressed) = (stream, isCompressed);

    public static LineOutput Open(string path) => path == LineInput.Standard
        ? new(Console.OpenStandardOutput(), false)
        : new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0), path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>Brings a block into the form in which it is written; called by the thread that made it.</summary>
    /// <remarks>Each block is a gzip member of its own. RFC 1952, section 2.2: a file is a series of members.</remarks>
    public ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> answers)
    {
        if (!_isCompressed || answers.Length == 0)
        {
            return answers;
        }

        using var packed = new MemoryStream(answers.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(answers.Span);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }

    public ValueTask Write(ReadOnlyMemory<byte> packed, CancellationToken stop) => _stream.WriteAsync(packed, stop);

    public void Dispose() => _stream.Dispose();
}
