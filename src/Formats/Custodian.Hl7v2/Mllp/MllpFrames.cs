using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// Takes a byte stream apart into MLLP frames (0B, message, 1C 0D). One per connection; feed it whatever a read gave. How the stream is cut
/// into reads does not change what comes out. Not thread-safe.
/// </summary>
/// <param name="maxBytes">Largest message to keep, in bytes.</param>
public sealed class MllpFrames(int maxBytes = MllpFrames.DefaultMaxBytes)
{
    public const int DefaultMaxBytes = 50 * 1024 * 1024;

    const byte Start = 0x0B;
    const byte End = 0x1C;

    List<MllpFrame>? _found;
    byte[] _kept = [];
    int _count;
    long _junk;
    State _state;

    enum State
    {
        Between,
        Inside,

        /// <summary>In the rest of a frame that was given up.</summary>
        Overrun,
    }

    /// <summary>The frame of a message.</summary>
    /// <returns>A problem when the message holds a framing byte: nobody could find its end again.</returns>
    public static Outcome<byte[]> Wrap(ReadOnlySpan<byte> message) => message.ContainsAny(Start, End)
        ? Problem.Invalid(Hl7Codes.FramingByteInside, "The message holds byte 0B or 1C, with which frames begin and end. Write them as \\X0B\\ and \\X1C\\.")
        : (byte[])[Start, .. message, End, 0x0D];

    /// <summary>Takes the next bytes of the stream; returns what they complete, in order.</summary>
    public IReadOnlyList<MllpFrame> Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = _state == State.Between ? Outside(bytes) : Within(bytes);
        }

        return Found();
    }

    /// <summary>The stream has ended: what was begun is reported.</summary>
    public IReadOnlyList<MllpFrame> Complete()
    {
        ReportJunk();
        if (_state == State.Inside)
        {
            Add(new(MllpFrameKind.Unfinished, Take(), _count));
        }

        (_state, _count) = (State.Between, 0);
        return Found();
    }

    ReadOnlySpan<byte> Outside(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOf(Start);
        var between = start < 0 ? bytes : bytes[..start];
        foreach (var value in between)
        {
            // 1C too: the end of a frame that was interrupted or written twice.
            _junk += value is 0 or (byte)'\r' or (byte)'\n' or End ? 0 : 1;
        }

        if (start < 0)
        {
            return default;
        }

        ReportJunk();
        (_state, _count) = (State.Inside, 0);
        return bytes[(start + 1)..];
    }

    ReadOnlySpan<byte> Within(ReadOnlySpan<byte> bytes)
    {
        var mark = bytes.IndexOfAny(Start, End);
        Keep(mark < 0 ? bytes : bytes[..mark]);
        if (mark < 0)
        {
            return default;
        }

        if (_state == State.Inside)
        {
            Add(bytes[mark] == End ? Finished() : new(MllpFrameKind.Interrupted, Take(), _count));
        }

        (_state, _count) = (bytes[mark] == End ? State.Between : State.Inside, 0);
        return bytes[(mark + 1)..];
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_state == State.Overrun)
        {
            return;
        }

        if (bytes.Length > maxBytes - _count)
        {
            Add(new(MllpFrameKind.TooLarge, default, maxBytes + 1L));
            (_state, _count, _kept) = (State.Overrun, 0, []);
            return;
        }

        if (_count + bytes.Length > _kept.Length)
        {
            Array.Resize(ref _kept, (int)Math.Min(maxBytes, Math.Max(_count + bytes.Length, Math.Max(4096, _kept.Length * 2L))));
        }

        bytes.CopyTo(_kept.AsSpan(_count));
        _count += bytes.Length;
    }

    MllpFrame Finished() => Take() switch
    {
        [0x06] => new(MllpFrameKind.CommitAck, default, 1),
        [0x15] => new(MllpFrameKind.CommitNack, default, 1),
        var bytes => new(MllpFrameKind.Message, bytes, bytes.Length),
    };

    byte[] Take() => _kept.AsSpan(0, _count).ToArray();

    void ReportJunk()
    {
        if (_junk > 0)
        {
            Add(new(MllpFrameKind.Junk, default, _junk));
            _junk = 0;
        }
    }

    IReadOnlyList<MllpFrame> Found()
    {
        var found = _found ?? (IReadOnlyList<MllpFrame>)[];
        _found = null;
        return found;
    }

    void Add(MllpFrame frame) => (_found ??= []).Add(frame);
}
