using System.Text;
using System.Text.Unicode;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.FixedWidth;

/// <summary>One line. Columns count characters: lines beyond ASCII are decoded, from UTF-8 or else from Latin-1.</summary>
readonly struct FixedWidthRecord
{
    readonly byte[] _buffer;
    readonly int _end;
    readonly string? _text;

    public FixedWidthRecord(byte[] buffer, int start, int end)
    {
        (_buffer, Start, _end) = (buffer, start, end);
        var line = buffer.AsSpan(start, end - start);
        _text = Ascii.IsValid(line) ? null : (Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1).GetString(line);
    }

    public int Start { get; }

    /// <summary>In characters.</summary>
    public int Length => _text?.Length ?? _end - Start;

    /// <summary>Adds the item's value to a set, when it is not blank.</summary>
    public void Read(FixedWidthColumn column, NaaccrItem item, ItemSet set)
    {
        if (_text is not null)
        {
            set.Set(column.Item, Value(column, item));
            return;
        }

        var (offset, length) = Trimmed(Bytes(column), item);
        if (length > 0)
        {
            set.Meet(column.Item);
            set.Add(column.Item, Start + column.Start + offset, length, Start);
        }
    }

    /// <summary>The value in UTF-8 without the blanks of its columns.</summary>
    public ReadOnlySpan<byte> Value(FixedWidthColumn column, NaaccrItem item)
    {
        var bytes = _text is null ? Bytes(column)
            : column.Start + column.Length <= _text.Length ? Encoding.UTF8.GetBytes(_text.Substring(column.Start, column.Length))
            : default;
        var (offset, length) = Trimmed(bytes, item);
        return bytes.Slice(offset, length);
    }

    ReadOnlySpan<byte> Bytes(FixedWidthColumn column) =>
        Start + column.Start + column.Length <= _end ? _buffer.AsSpan(Start + column.Start, column.Length) : default;

    static (int Offset, int Length) Trimmed(ReadOnlySpan<byte> bytes, NaaccrItem item)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)' ');
        return first < 0 ? (0, 0)
            : item.Trimmed ? (first, bytes.LastIndexOfAnyExceptInRange((byte)0, (byte)' ') - first + 1)
            : (0, bytes.Length);
    }
}
