using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>
/// The items that data of one version and record type may hold: base dictionary and user dictionaries together, each with a dense index.
/// Immutable and thread-safe.
/// </summary>
public sealed class ItemCatalog
{
    internal const int LongestId = 32;

    readonly NaaccrItem[] _items;
    readonly FrozenDictionary<string, int> _byId;
    readonly FrozenDictionary<int, int> _byNumber;
    readonly byte[] _keys;
    readonly short[] _table;
    readonly int _shift;

    internal ItemCatalog(NaaccrDictionary standard, char recordType, IReadOnlyList<NaaccrDictionary> user)
    {
        (Standard, RecordType, User) = (standard, recordType, user);
        _items =
        [
            .. standard.Items.Concat(user.SelectMany(d => d.Items))
                .Where(i => i.RecordTypes.Contains(recordType) && i.Id.Length <= LongestId)
                .DistinctBy(i => i.Id, StringComparer.Ordinal)
                .OrderBy(i => i.StartColumn ?? int.MaxValue),
        ];
        _byId = _items.Select((item, index) => (item, index)).ToFrozenDictionary(p => p.item.Id, p => p.index, StringComparer.Ordinal);
        _byNumber = _items.Select((item, index) => (item, index)).DistinctBy(p => p.item.Number).ToFrozenDictionary(p => p.item.Number, p => p.index);
        Rules = [.. _items.Select(ItemRule.Of)];
        (_keys, _table, _shift) = Index(_items);
    }

    public NaaccrDictionary Standard { get; }

    public IReadOnlyList<NaaccrDictionary> User { get; }

    public char RecordType { get; }

    public int Version => Standard.Version!.Value;

    /// <summary>In the order of their columns where they have any.</summary>
    public IReadOnlyList<NaaccrItem> Items => _items;

    internal ItemRule[] Rules { get; }

    public NaaccrItem? ById(string id) => IndexOf(id) is var index and >= 0 ? _items[index] : null;

    public NaaccrItem? ByNumber(int number) => _byNumber.TryGetValue(number, out var index) ? _items[index] : null;

    /// <summary>The dense index of an id, or -1.</summary>
    public int IndexOf(ReadOnlySpan<char> id) => _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var index) ? index : -1;

    internal NaaccrItem this[int index] => _items[index];

    /// <summary>The index of an id in UTF-8, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> id)
    {
        if (id.Length is 0 or > LongestId)
        {
            return -1;
        }

        Span<byte> padded = stackalloc byte[LongestId];
        padded.Clear();
        id.CopyTo(padded);
        return IndexOf(ref MemoryMarshal.GetReference(padded), id.Length);
    }

    /// <summary>The index of an id that stands in a buffer with 32 readable bytes from its start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int IndexOf(ref byte id, int length)
    {
        var key = Vector256.LoadUnsafe(ref id) & Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(KeepFirst), (nuint)(LongestId - length));
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        for (var slot = Hash(ref id, length) >> _shift; ; slot++)
        {
            int index = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_table), (nint)slot);
            if (index < 0 || Vector256.LoadUnsafe(ref keys, (nuint)(index * LongestId)) == key)
            {
                return index;
            }
        }
    }

    /// <summary>32 bytes of ones, then of zeros: read from 32-n it keeps the first n bytes of a vector.</summary>
    static ReadOnlySpan<byte> KeepFirst =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>From the first and the last eight bytes and the length: ids differ there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Hash(ref byte id, int length)
    {
        var keep = length >= 8 ? ulong.MaxValue : (1UL << (length * 8)) - 1;
        var head = Unsafe.ReadUnaligned<ulong>(ref id) & keep;
        var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref id, Math.Max(length, 8) - 8)) & keep;
        return ((head * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(tail * 0xC2B2AE3D27D4EB4F, 29)) * 0x165667B19E3779F9 * (ulong)((length * 2) + 1);
    }

    /// <summary>An open table of eight slots an item; its end is empty, so that a search always stops.</summary>
    static (byte[] Keys, short[] Table, int Shift) Index(NaaccrItem[] items)
    {
        var bits = BitOperations.Log2((uint)Math.Max(items.Length, 1)) + 4;
        var table = new short[(1 << bits) + items.Length + 1];
        Array.Fill(table, (short)-1);
        var keys = new byte[items.Length * LongestId];
        for (var i = 0; i < items.Length; i++)
        {
            var length = Encoding.UTF8.GetBytes(items[i].Id, keys.AsSpan(i * LongestId, LongestId));
            var slot = (int)(Hash(ref keys[i * LongestId], length) >> (64 - bits));
            while (table[slot] >= 0)
            {
                slot++;
            }

            table[slot] = (short)i;
        }

        return (keys, table, 64 - bits);
    }
}
