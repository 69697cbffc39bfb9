namespace Custodian.Staging.Values;

/// <summary>The texts of the tables that do not fit into a <see cref="PackedValue"/>.</summary>
sealed class LiteralPool
{
    readonly string[] _texts;
    readonly Dictionary<string, int> _numbers;

    public LiteralPool(IReadOnlyList<string> texts)
    {
        _texts = [.. texts];
        _numbers = _texts.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
    }

    public int Count => _texts.Length;

    public string this[ulong number] => _texts[number];

    public bool TryFind(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (_texts.Length == 0 || !_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number))
        {
            return false;
        }

        value = Value(number);
        return true;
    }

    /// <summary>The value of a literal.</summary>
    public static ulong Value(int number) => PackedValue.Of(ValueKind.Literal, 0, (ulong)number);

    /// <summary>Packs a text of the tables; every long one is in the pool.</summary>
    public ulong Pack(string text) => PackedValue.TryPack(text, out var packed) || TryFind(text, out packed)
        ? packed
        : throw new InvalidDataException($"'{text}' is not among the texts of the pack.");
}
