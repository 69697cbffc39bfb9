using System.Runtime.InteropServices;
using System.Text;

namespace Custodian.Oncology.Tables;

/// <summary>Numbers texts from 1 in the order in which they come; 0 is the blank.</summary>
sealed class PackTextWriter
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    readonly List<int> _ends = [0];
    readonly List<byte> _bytes = [];

    public ReadOnlySpan<byte> Offsets => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_ends));

    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(_bytes);

    public int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
        {
            return number;
        }

        _bytes.AddRange(Encoding.UTF8.GetBytes(text));
        _ends.Add(_bytes.Count);
        _numbers.Add(text, number = _numbers.Count);
        return number;
    }
}
