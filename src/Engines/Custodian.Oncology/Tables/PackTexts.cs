using System.Runtime.InteropServices;
using System.Text;

namespace Custodian.Oncology.Tables;

/// <summary>The texts of a pack by number; 0 is the blank.</summary>
sealed class PackTexts(ReadOnlyMemory<byte> offsets, ReadOnlyMemory<byte> bytes)
{
    public string this[int number]
    {
        get
        {
            if (number == 0)
            {
                return "";
            }

            var ends = MemoryMarshal.Cast<byte, int>(offsets.Span);
            return Encoding.UTF8.GetString(bytes.Span[ends[number - 1]..ends[number]]);
        }
    }
}
