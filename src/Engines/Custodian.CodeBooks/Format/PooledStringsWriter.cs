using System.Runtime.InteropServices;
using System.Text;
using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Collects the distinct texts of a pack.</summary>
internal sealed class PooledStringsWriter
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    readonly List<int> _starts = [0, 0];
    readonly List<byte> _text = [];

    public int Add(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(text, number);
            _text.AddRange(Encoding.UTF8.GetBytes(text));
            _starts.Add(_text.Count);
        }

        return number;
    }

    public void WriteTo(PackWriter pack) => pack
        .Add("pool", CollectionsMarshal.AsSpan(_text))
        .Add("pool.at", MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
}
