namespace Custodian.Staging.Values;

/// <summary>The context of one case: a packed value for each key of the algorithm. Used again for the next case.</summary>
sealed class CaseValues(int keys, LiteralPool literals)
{
    readonly ulong[] _values = new ulong[keys];
    readonly List<string> _foreign = [];

    public ulong this[int slot]
    {
        get => _values[slot];
        set => _values[slot] = value;
    }

    /// <summary>What tables compare.</summary>
    public ulong Compared(int slot) => PackedValue.Compared(_values[slot]);

    public bool Has(int slot) => _values[slot] != PackedValue.Absent;

    public void Clear()
    {
        Array.Clear(_values);
        _foreign.Clear();
    }

    public ulong Pack(ReadOnlySpan<char> text) => PackedValue.TryPack(text, out var packed) || literals.TryFind(text, out packed) ? packed : Foreign(text);

    /// <summary>The text of a value; null when it has none.</summary>
    public string? Text(ulong value)
    {
        switch (PackedValue.KindOf(value))
        {
            case ValueKind.Absent or ValueKind.Null:
                return null;
            case ValueKind.Literal:
                return literals[PackedValue.ContentOf(value)];
            case ValueKind.Foreign:
                return _foreign[(int)PackedValue.ContentOf(value)];
            default:
                Span<char> text = stackalloc char[PackedValue.LongestPacked];
                return text[..PackedValue.Write(value, text)].ToString();
        }
    }

    /// <summary>The text of a value, in <paramref name="room"/> where it fits.</summary>
    public ReadOnlySpan<char> Text(ulong value, Span<char> room) => PackedValue.KindOf(value) switch
    {
        ValueKind.Absent or ValueKind.Null => default,
        ValueKind.Literal or ValueKind.Foreign => Text(value),
        _ => room[..PackedValue.Write(value, room)],
    };

    ulong Foreign(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < _foreign.Count; i++)
        {
            if (text.SequenceEqual(_foreign[i]))
            {
                return PackedValue.Of(ValueKind.Foreign, 0, (ulong)i);
            }
        }

        _foreign.Add(text.ToString());
        return PackedValue.Of(ValueKind.Foreign, 0, (ulong)(_foreign.Count - 1));
    }
}
