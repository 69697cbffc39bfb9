using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Custodian.Naaccr.Reading;

/// <summary>Scans of the buffer by words and vectors; its 64 zeros past the end stop them.</summary>
static class ByteScan
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ref byte bytes, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, at));

    /// <summary>Skips line feeds and spaces, sixteen at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipIndent(ref byte bytes, int at)
    {
        for (; ;)
        {
            var block = Vector128.LoadUnsafe(ref bytes, (nuint)at);
            var space = (Vector128.Equals(block, Vector128.Create((byte)' ')) | Vector128.Equals(block, Vector128.Create((byte)'\n'))).ExtractMostSignificantBits();
            var count = BitOperations.TrailingZeroCount(~space);
            at += count;
            if (count < 16)
            {
                // Carriage returns and tabs come one by one.
                if (Unsafe.Add(ref bytes, at) is not ((byte)'\r' or (byte)'\t'))
                {
                    return at;
                }

                at++;
            }
        }
    }

    /// <summary>The offset of the first byte that is not plain ASCII text: markup, an entity, a line end, a control, or a byte above 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlainTextEnd(ref byte bytes, int at)
    {
        for (; ;)
        {
            var block = Vector256.LoadUnsafe(ref bytes, (nuint)at);
            var bracket = Vector256.Equals(block & Vector256.Create((byte)0xFD), Vector256.Create((byte)'<'));
            var other = Vector256.LessThan(block.AsSByte(), Vector256.Create((sbyte)' ')).AsByte() | Vector256.Equals(block, Vector256.Create((byte)'&'));
            var stops = (bracket | other).ExtractMostSignificantBits();
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }

            at += 32;
        }
    }
}
