using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Custodian.Grouping;

/// <summary>Operations on rows of <see cref="OperandTable.Words"/> words.</summary>
static class BitRow
{
    /// <summary>Sets in <paramref name="target"/> every bit of <paramref name="row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Or(Span<ulong> target, ReadOnlySpan<ulong> row)
    {
        ref var t = ref MemoryMarshal.GetReference(target[..OperandTable.Words]);
        ref var r = ref MemoryMarshal.GetReference(row[..OperandTable.Words]);
        (Vector512.LoadUnsafe(ref t) | Vector512.LoadUnsafe(ref r)).StoreUnsafe(ref t);
    }

    public static bool Overlaps(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        ref var l = ref MemoryMarshal.GetReference(left[..OperandTable.Words]);
        ref var r = ref MemoryMarshal.GetReference(right[..OperandTable.Words]);
        return (Vector512.LoadUnsafe(ref l) & Vector512.LoadUnsafe(ref r)) != Vector512<ulong>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<ulong> row, int bit) => (row[bit >> 6] >> bit & 1) != 0;

    /// <summary>Sets or clears one bit; nothing when the bit is -1.</summary>
    public static void Put(Span<ulong> row, int bit, bool value)
    {
        if (bit < 0)
        {
            return;
        }

        var mask = 1ul << bit;
        row[bit >> 6] = value ? row[bit >> 6] | mask : row[bit >> 6] & ~mask;
    }
}
