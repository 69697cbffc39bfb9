namespace Custodian.Cli.Naaccr;

/// <summary>The decompressed bytes of a source. Damage in the compression ends them and is remembered, since it is a fault of the data.</summary>
/// <param name="moved">Told after each read.</param>
sealed class CaseStream(Stream stream, IReadOnlyList<IDisposable> beneath, Action? moved = null) : IDisposable
{
    const int Peeked = 4096;

    byte[] _first = [];
    int _at;

    /// <summary>True when the compressed file is damaged or cut off.</summary>
    public bool Damaged { get; private set; }

    /// <summary>Bytes given so far.</summary>
    public long Given { get; private set; }

    /// <summary>The first bytes, which stay to be read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_first.Length == 0)
        {
            var buffer = new byte[Peeked];
            _first = buffer[..ReadFrom(buffer)];
        }

        return _first;
    }

    public int Read(Span<byte> buffer)
    {
        var count = Math.Min(_first.Length - _at, buffer.Length);
        if (count > 0)
        {
            _first.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
        }
        else
        {
            count = ReadFrom(buffer);
        }

        Given += count;
        return count;
    }

    public void Dispose()
    {
        stream.Dispose();
        foreach (var one in beneath)
        {
            one.Dispose();
        }
    }

    int ReadFrom(Span<byte> buffer)
    {
        try
        {
            var count = Damaged ? 0 : stream.Read(buffer);
            moved?.Invoke();
            return count;
        }
        catch (InvalidDataException)
        {
            Damaged = true;
            return 0;
        }
    }
}
