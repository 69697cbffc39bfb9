using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>One case on its way: what was supplied, the context, and what was found. Used again for the next case, so that a case costs no memory.</summary>
sealed class CaseState(int keys, LiteralPool literals)
{
    readonly ulong[] _supplied = new ulong[(keys / 64) + 1];
    readonly List<(int Slot, ulong Trimmed)> _untrimmed = [];

    public CaseValues Values { get; } = new(keys, literals);

    public List<StagingError> Errors { get; } = [];

    public List<StagingStep> Path { get; } = [];

    /// <summary>Supplied keys that the algorithm does not know.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Set of the slots supplied.</summary>
    public ReadOnlySpan<ulong> Supplied => _supplied;

    public void Clear()
    {
        Values.Clear();
        Array.Clear(_supplied);
        _untrimmed.Clear();
        Errors.Clear();
        Path.Clear();
        Unknown.Clear();
    }

    /// <summary>Keeps the value as written: schemas are selected by it, and blanks around it are taken away afterwards.</summary>
    public void Supply(int slot, ReadOnlySpan<char> value)
    {
        Values[slot] = Values.Pack(value);
        _supplied[slot >> 6] |= 1UL << slot;
        Forget(slot);
        if (value.Length > 0 && (value[0] <= ' ' || value[^1] <= ' '))
        {
            _untrimmed.Add((slot, Values.Pack(Trimmed(value))));
        }
    }

    public void SupplyNull(int slot)
    {
        Values[slot] = PackedValue.Null;
        _supplied[slot >> 6] |= 1UL << slot;
        Forget(slot);
    }

    public void SupplyUnknown(ReadOnlySpan<char> key)
    {
        var name = key.ToString();
        if (!Unknown.Contains(name))
        {
            Unknown.Add(name);
        }
    }

    public void Trim()
    {
        foreach (var (slot, trimmed) in _untrimmed)
        {
            Values[slot] = trimmed;
        }
    }

    public bool HasKeysOutside(ReadOnlySpan<ulong> slots)
    {
        for (var i = 0; i < _supplied.Length; i++)
        {
            if ((_supplied[i] & ~slots[i]) != 0)
            {
                return true;
            }
        }

        return Unknown.Count > 0;
    }

    public void Add(StagingErrorKind kind, string? table, string? key) => Errors.Add(new(kind, table, key));

    /// <summary>A key supplied again replaces what it had.</summary>
    void Forget(int slot)
    {
        for (var i = _untrimmed.Count - 1; i >= 0; i--)
        {
            if (_untrimmed[i].Slot == slot)
            {
                _untrimmed.RemoveAt(i);
            }
        }
    }

    /// <summary>Control characters count as blank, as in the publisher's program.</summary>
    static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> value)
    {
        var (start, end) = (0, value.Length);
        while (start < end && value[start] <= ' ')
        {
            start++;
        }

        while (end > start && value[end - 1] <= ' ')
        {
            end--;
        }

        return value[start..end];
    }
}
