using System.Runtime.InteropServices;
using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Sections that are plain arrays of little-endian numbers.</summary>
internal static class Numbers
{
    public static ReadOnlySpan<int> Ints(this ReadOnlyMemory<byte> section) => MemoryMarshal.Cast<byte, int>(section.Span);

    public static ReadOnlySpan<uint> UInts(this ReadOnlyMemory<byte> section) => MemoryMarshal.Cast<byte, uint>(section.Span);

    public static ReadOnlySpan<ulong> ULongs(this ReadOnlyMemory<byte> section) => MemoryMarshal.Cast<byte, ulong>(section.Span);

    public static ReadOnlySpan<float> Floats(this ReadOnlyMemory<byte> section) => MemoryMarshal.Cast<byte, float>(section.Span);

    public static PackWriter Add<T>(this PackWriter pack, string name, List<T> values)
        where T : unmanaged => pack.Add(name, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)));

    public static PackWriter Add<T>(this PackWriter pack, string name, T[] values)
        where T : unmanaged => pack.Add(name, MemoryMarshal.AsBytes<T>(values));
}
