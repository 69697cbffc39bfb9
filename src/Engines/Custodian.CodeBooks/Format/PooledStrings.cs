using System.Runtime.InteropServices;
using System.Text;
using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>The text pool of a pack, read by number. Number 0 is the empty string.</summary>
internal sealed class PooledStrings(PackImage pack)
{
    readonly ReadOnlyMemory<byte> _text = pack.SectionMemory("pool");
    readonly ReadOnlyMemory<byte> _starts = pack.SectionMemory("pool.at");

    public string this[int number]
    {
        get
        {
            var starts = MemoryMarshal.Cast<byte, int>(_starts.Span);
            return number <= 0 || number + 1 >= starts.Length
                ? ""
                : Encoding.UTF8.GetString(_text.Span[starts[number]..starts[number + 1]]);
        }
    }
}
