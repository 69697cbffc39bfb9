namespace Custodian.Naaccr.Reading;

/// <summary>
/// A window over the bytes of a file that always holds the current patient whole. 64 zeros follow its end, so that vectors may be loaded past it and
/// scanning stops there.
/// </summary>
sealed class FileBuffer(ByteSource source, int largest)
{
    const int Slack = 64;
    const int FirstSize = 256 * 1024;

    long _line = 1;

    public byte[] Bytes { get; private set; } = new byte[FirstSize + Slack];

    /// <summary>The first byte still needed.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>True when the file has no further bytes.</summary>
    public bool Ended { get; private set; }

    /// <summary>True when the window would have to grow beyond what one patient may take.</summary>
    public bool TooLarge { get; private set; }

    /// <summary>The line of <see cref="Start"/>, counted from 1.</summary>
    public long Line => _line;

    public long LineAt(int offset) => _line + Bytes.AsSpan(Start, Math.Clamp(offset, Start, End) - Start).Count((byte)'\n');

    /// <summary>Gives up everything before an offset.</summary>
    public void Release(int offset)
    {
        _line = LineAt(offset);
        Start = offset;
    }

    /// <summary>Gets more bytes; what is kept moves to the front. False when there are none, or the window may not grow.</summary>
    public bool Fill()
    {
        if (Ended)
        {
            return false;
        }

        MakeRoom();
        if (TooLarge)
        {
            return false;
        }

        var before = End;
        while (!Ended && End < Bytes.Length - Slack)
        {
            // Sources may give little at a time; a patient is begun again with each filling, so the window is filled whole.
            var read = source(Bytes.AsSpan(End, Bytes.Length - Slack - End));
            Ended = read == 0;
            End += read;
        }

        Bytes.AsSpan(End, Slack).Clear();
        return End > before;
    }

    void MakeRoom()
    {
        var kept = End - Start;
        if (Start > 0)
        {
            Bytes.AsSpan(Start, kept).CopyTo(Bytes);
            (Start, End) = (0, kept);
        }

        if (kept < Bytes.Length - Slack)
        {
            return;
        }

        TooLarge = kept >= largest;
        if (!TooLarge)
        {
            var larger = new byte[(int)Math.Min((long)kept * 2, largest) + Slack];
            Bytes.AsSpan(0, kept).CopyTo(larger);
            Bytes = larger;
        }
    }
}
