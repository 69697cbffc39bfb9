using System.Runtime.InteropServices;
using System.Text;

namespace Custodian.Staging.Import;

/// <summary>Numbers texts from 1; 0 is "no text".</summary>
sealed class StringPoolWriter
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<int> _offsets = [0];
    readonly List<byte> _bytes = [];

    public int Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            _bytes.AddRange(Encoding.UTF8.GetBytes(text));
            _offsets.Add(_bytes.Count);
            _numbers.Add(text, number = _numbers.Count + 1);
        }

        return number;
    }

    public ReadOnlySpan<byte> Offsets => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_offsets));

    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(_bytes);
}
