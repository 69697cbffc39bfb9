using System.Diagnostics.CodeAnalysis;
using System.Text;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Cases;

/// <summary>
/// The items of a file, patient or tumor, found by id or by index. Objects are reused: what a reader hands out is valid until its next read; <c>Copy</c> keeps it.
/// Not thread-safe.
/// </summary>
public abstract class ItemSet
{
    const ulong NoSlot = 0xFFFFFFFF;

    readonly List<(int Start, int Length)> _extensions = [];
    ItemCatalog? _catalog;
    byte[] _buffer = [];
    byte[] _own = [];
    int _ownLength;
    char[] _text = [];
    int _textLength;
    ItemSlot[] _slots = new ItemSlot[32];
    ulong[] _seen = [];
    ulong _generation;
    int _origin;
    long _originLine;

    /// <summary>The dictionaries its items come from.</summary>
    public ItemCatalog Catalog => _catalog ?? throw new InvalidOperationException("The set was not made for a catalog.");

    /// <summary>How many items have a value.</summary>
    public int Count { get; private set; }

    /// <summary>The value at a position, in the order of the file. Positions of removed items are closed.</summary>
    public ItemValue this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)position, (uint)Count);
            ref var slot = ref _slots[position];
            return new(Catalog[slot.Item], BytesOf(slot), LineOf(slot.Tag));
        }
    }

    /// <summary>Elements of other namespaces, each as its bytes in the file.</summary>
    public int ExtensionCount => _extensions.Count;

    public ReadOnlySpan<byte> Extension(int position) => Bytes(_extensions[position].Start, _extensions[position].Length);

    /// <summary>The value of an item as text; false when the item is absent or not of this catalog.</summary>
    /// <param name="naaccrId">For example <c>primarySite</c>; capital and small letters differ.</param>
    /// <param name="value">Decoded once; valid until the next read.</param>
    public bool TryGet(ReadOnlySpan<char> naaccrId, out ReadOnlySpan<char> value) => TryGet(Catalog.IndexOf(naaccrId), out value);

    /// <summary>The value of an item by its index in the catalog.</summary>
    public bool TryGet(int index, out ReadOnlySpan<char> value)
    {
        if (SlotOf(index) is not (>= 0 and var position))
        {
            value = default;
            return false;
        }

        ref var slot = ref _slots[position];
        if (slot.Decoded == 0)
        {
            Decode(ref slot);
        }

        value = _text.AsSpan(slot.Decoded - 1, slot.DecodedLength);
        return true;
    }

    /// <summary>The value of an item in UTF-8, without decoding.</summary>
    public bool TryGetUtf8(int index, out ReadOnlySpan<byte> value)
    {
        var position = SlotOf(index);
        value = position >= 0 ? BytesOf(_slots[position]) : default;
        return position >= 0;
    }

    /// <summary>The value as a new string, or null.</summary>
    public string? Text(string naaccrId) => TryGet(naaccrId, out var value) ? value.ToString() : null;

    /// <summary>Sets or replaces a value; an empty value removes the item.</summary>
    /// <returns>False when the id is not in the catalog.</returns>
    public bool Set(ReadOnlySpan<char> naaccrId, ReadOnlySpan<char> value)
    {
        Span<byte> utf8 = value.Length <= 256 ? stackalloc byte[768] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        return Set(Catalog.IndexOf(naaccrId), utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
    }

    /// <summary>Sets or replaces a value in UTF-8; an empty value removes the item.</summary>
    public bool Set(int index, ReadOnlySpan<byte> value)
    {
        if (index < 0)
        {
            return false;
        }

        var position = SlotOf(index);
        if (value.IsEmpty)
        {
            Remove(position);
            return true;
        }

        var slot = new ItemSlot { Item = index, Start = Keep(value), Length = value.Length, Tag = -1 };
        if (position >= 0)
        {
            _slots[position] = slot;
        }
        else
        {
            Append(slot);
        }

        return true;
    }

    /// <summary>Adds an element of another namespace, well-formed and complete.</summary>
    public void AddExtension(ReadOnlySpan<byte> element) => _extensions.Add((Keep(element), element.Length));

    internal void Reset(ItemCatalog catalog, byte[] buffer, int origin, long originLine)
    {
        if (_seen.Length < catalog.Items.Count)
        {
            _seen = new ulong[catalog.Items.Count];
        }

        (_catalog, _buffer, _origin, _originLine) = (catalog, buffer, origin, originLine);
        (Count, _ownLength, _textLength) = (0, 0, 0);
        _generation++;
        _extensions.Clear();
    }

    /// <summary>Marks an item as met. False when it was met before in this set.</summary>
    internal bool Meet(int index)
    {
        ref var seen = ref _seen[index];
        if (seen >> 32 == _generation)
        {
            return false;
        }

        seen = (_generation << 32) | NoSlot;
        return true;
    }

    /// <summary>Adds a value that lies in the buffer, or by the complement of its start in the own bytes; the item was met before.</summary>
    internal void Add(int index, int start, int length, int tag) => Append(new() { Item = index, Start = start, Length = length, Tag = tag });

    internal void AddExtension(int start, int length) => _extensions.Add((start, length));

    /// <summary>Own bytes for values that differ from the file's text; the complement of the offset is their start.</summary>
    internal int Keep(ReadOnlySpan<byte> bytes)
    {
        var start = _ownLength;
        if (_own.Length - start < bytes.Length)
        {
            Array.Resize(ref _own, Math.Max(256, Math.Max(_own.Length * 2, start + bytes.Length)));
        }

        bytes.CopyTo(_own.AsSpan(start));
        _ownLength += bytes.Length;
        return ~start;
    }

    internal ReadOnlySpan<byte> Bytes(int start, int length) => start < 0 ? _own.AsSpan(~start, length) : _buffer.AsSpan(start, length);

    internal int IndexAt(int position) => _slots[position].Item;

    internal void CopyTo(ItemSet copy)
    {
        copy.Reset(Catalog, [], 0, 0);
        for (var i = 0; i < Count; i++)
        {
            copy.Set(_slots[i].Item, BytesOf(_slots[i]));
        }

        for (var i = 0; i < ExtensionCount; i++)
        {
            copy.AddExtension(Extension(i));
        }
    }

    internal long LineOf(int tag) => tag < 0 || _originLine == 0 ? 0 : _originLine + _buffer.AsSpan(_origin, tag - _origin).Count((byte)'\n');

    void Append(ItemSlot slot)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Count * 2);
        }

        _seen[slot.Item] = (_generation << 32) | (uint)Count;
        _slots[Count++] = slot;
    }

    void Remove(int position)
    {
        if (position < 0)
        {
            return;
        }

        _seen[_slots[position].Item] = 0;
        Count--;
        for (var i = position; i < Count; i++)
        {
            _slots[i] = _slots[i + 1];
            _seen[_slots[i].Item] = (_generation << 32) | (uint)i;
        }
    }

    int SlotOf(int index) => index >= 0 && _seen[index] is var seen && seen >> 32 == _generation && (seen & NoSlot) != NoSlot ? (int)(seen & NoSlot) : -1;

    ReadOnlySpan<byte> BytesOf(in ItemSlot slot) => Bytes(slot.Start, slot.Length);

    void Decode(ref ItemSlot slot)
    {
        var bytes = BytesOf(slot);
        if (_text.Length - _textLength < bytes.Length)
        {
            Array.Resize(ref _text, Math.Max(256, Math.Max(_text.Length * 2, _textLength + bytes.Length)));
        }

        slot.DecodedLength = Encoding.UTF8.GetChars(bytes, _text.AsSpan(_textLength));
        slot.Decoded = _textLength + 1;
        _textLength += slot.DecodedLength;
    }
}
