using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;

namespace Custodian.Grouping;

/// <summary>
/// Text of an answer put together from ready pieces in a rented buffer. An answer is mostly the same few words over and over: copying them is
/// several times as fast as writing them member by member.
/// </summary>
struct DrgText(int room)
{
    byte[] _bytes = ArrayPool<byte>.Shared.Rent(room);
    int _length = 0;

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(scoped ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Free(piece.Length));
        _length += piece.Length;
    }

    public void Add(int number)
    {
        const int LongestNumber = 11;
        Utf8Formatter.TryFormat(number, Free(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>Text inside quotation marks; what would end them is escaped.</summary>
    public void AddQuoted(scoped ReadOnlySpan<byte> text)
    {
        const int LongestEscape = 6;
        var free = Free((text.Length * LongestEscape) + 2);
        free[0] = (byte)'"';
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, free[1..], out _, out var written);
        free[written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>Gives the buffer back; what was written is gone.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Span<byte> Free(int needed)
    {
        if (_bytes.Length - _length < needed)
        {
            Grow(needed);
        }

        return _bytes.AsSpan(_length);
    }

    void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + needed));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
