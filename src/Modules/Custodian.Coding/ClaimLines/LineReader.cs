namespace Custodian.Coding.ClaimLines;

/// <summary>Cuts a stream into blocks of whole lines. Memory is bounded by the longest line allowed.</summary>
/// <param name="stream">The lines.</param>
/// <param name="promptly">Hand on what has come instead of waiting for a full block: someone may be waiting at the other end of a pipe.</param>
/// <param name="position">Bytes of the input read so far, before decompression; for progress.</param>
public sealed class LineReader(Stream stream, bool promptly, Func<long>? position = null)
{
    byte[] _rest = new byte[LineBlock.Size];
    int _restLength;
    long _line = 1;
    bool _ended;

    /// <summary>Fills the block with the next lines; false at the end.</summary>
    public async ValueTask<bool> Fill(LineBlock block, CancellationToken stop)
    {
        Begin(block);
        while (!_ended)
        {
            if (block.Length == block.Bytes.Length)
            {
                if (block.Length >= LineBlock.LongestLine)
                {
                    await SkipLine(block, stop);
                    return true;
                }

                block.Grow();
            }

            var from = block.Length;
            await Read(block, stop);
            var end = block.Bytes.AsSpan(from, block.Length - from).LastIndexOf((byte)'\n');
            if (end >= 0)
            {
                Cut(block, from + end + 1);
                return true;
            }
        }

        _restLength = 0;
        return block.Length > 0;
    }

    void Begin(LineBlock block)
    {
        while (block.Bytes.Length < _restLength)
        {
            block.Grow();
        }

        _rest.AsSpan(0, _restLength).CopyTo(block.Bytes);
        (block.Length, block.FirstLine, block.IsOverlong) = (_restLength, _line, false);
    }

    async ValueTask Read(LineBlock block, CancellationToken stop)
    {
        var free = block.Bytes.AsMemory(block.Length);
        var read = await stream.ReadAtLeastAsync(free, promptly ? 1 : free.Length, throwOnEndOfStream: false, stop);
        block.Length += read;
        _ended = read == 0 || (!promptly && read < free.Length);
        block.Position = position?.Invoke() ?? 0;
    }

    /// <summary>Keeps what follows the last whole line for the next block.</summary>
    void Cut(LineBlock block, int end)
    {
        _restLength = block.Length - end;
        if (_rest.Length < _restLength)
        {
            _rest = new byte[_restLength];
        }

        block.Bytes.AsSpan(end, _restLength).CopyTo(_rest);
        block.Length = end;
        _line += block.Bytes.AsSpan(0, end).Count((byte)'\n');
    }

    async ValueTask SkipLine(LineBlock block, CancellationToken stop)
    {
        var bytes = new byte[LineBlock.Size];
        var end = -1;
        while (end < 0 && !_ended)
        {
            var read = await stream.ReadAsync(bytes, stop);
            _ended = read == 0;
            end = bytes.AsSpan(0, read).IndexOf((byte)'\n');
            _restLength = end < 0 ? 0 : read - end - 1;
        }

        bytes.AsSpan(end + 1, _restLength).CopyTo(_rest);
        (block.IsOverlong, block.Position) = (true, position?.Invoke() ?? 0);
        _line++;
    }
}
