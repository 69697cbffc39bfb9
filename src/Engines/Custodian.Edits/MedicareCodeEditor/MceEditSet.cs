using System.Collections;
using System.Numerics;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>A set of edits on one code, or on the claim as a whole. Enumerates in the order of the edit table without allocating.</summary>
public readonly record struct MceEditSet(ulong Bits) : IEnumerable<MceEdit>
{
    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    public bool Contains(MceEdit edit) => (Bits >> (int)edit & 1) != 0;

    public MceEditSet With(MceEdit edit) => new(Bits | 1UL << (int)edit);

    public Enumerator GetEnumerator() => new(Bits);

    IEnumerator<MceEdit> IEnumerable<MceEdit>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(ulong bits) : IEnumerator<MceEdit>
    {
        ulong _left = bits;

        public MceEdit Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            Current = (MceEdit)BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        public void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
