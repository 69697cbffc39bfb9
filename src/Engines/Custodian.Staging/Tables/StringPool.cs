using System.Runtime.InteropServices;
using System.Text;

namespace Custodian.Staging.Tables;

/// <summary>The texts of a pack, decoded when first asked for. Number 0 is "no text".</summary>
sealed class StringPool(int[] offsets, ReadOnlyMemory<byte> bytes)
{
    readonly string?[] _decoded = new string?[offsets.Length];

    /// <summary>Numbers in use, 0 included.</summary>
    public int Count => offsets.Length;

    public string? this[int number] => number == 0 ? null : _decoded[number] ??= Encoding.UTF8.GetString(bytes.Span[offsets[number - 1]..offsets[number]]);

    public string Required(int number) => this[number] ?? "";

    /// <summary>Reads the two sections that <see cref="Import.StringPoolWriter"/> makes.</summary>
    public static StringPool Read(ReadOnlySpan<byte> offsets, ReadOnlyMemory<byte> bytes) => new(MemoryMarshal.Cast<byte, int>(offsets).ToArray(), bytes);
}
