using System.Numerics;

namespace Custodian.Grouping;

/// <summary>Open addressing over rows that carry their code in the upper seven bytes of the first word: one cache line per look-up.</summary>
static class CodeSlots
{
    const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Lays rows into a table at most five eighths full.</summary>
    public static T[] Fill<T>(IReadOnlyCollection<T> rows)
        where T : struct, ICodeRow
    {
        var slots = new T[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 8 / 5))];
        foreach (var row in rows)
        {
            var at = Start(row.Word, slots.Length);
            while (slots[at].Word != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = row;
        }

        return slots;
    }

    /// <summary>The row of a code, or the default row.</summary>
    public static T Find<T>(T[] slots, IcdCode code)
        where T : struct, ICodeRow
    {
        for (var at = Start(code.Packed, slots.Length); ; at = (at + 1) & (slots.Length - 1))
        {
            var word = slots[at].Word;
            if ((word ^ code.Packed) < 256 || word == 0)
            {
                return word == 0 ? default : slots[at];
            }
        }
    }

    static int Start(ulong word, int length) => (int)(((word >> 8) * Golden) >> (64 - BitOperations.Log2((uint)length)));
}
