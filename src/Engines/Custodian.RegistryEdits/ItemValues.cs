namespace Custodian.RegistryEdits;

/// <summary>The values of a patient or tumour by item. Blanks around a value are taken away; an empty value is "not there".</summary>
public sealed class ItemValues
{
    readonly EditSet _set;
    readonly (int Start, int Length)[] _slots;
    char[] _text = new char[256];
    int _used;

    internal ItemValues(EditSet set) => (_set, _slots) = (set, new (int, int)[set.Items.Count]);

    /// <summary>The value of a slot; empty when blank.</summary>
    public ReadOnlySpan<char> this[int slot] => _text.AsSpan(_slots[slot].Start, _slots[slot].Length);

    /// <summary>Sets an item by NAACCR XML id. False when no rule looks at it.</summary>
    public bool Set(ReadOnlySpan<char> id, ReadOnlySpan<char> value)
    {
        var slot = _set.SlotOf(id);
        if (slot >= 0)
        {
            Set(slot, value);
        }

        return slot >= 0;
    }

    /// <summary>Sets an item by its slot.</summary>
    public void Set(int slot, ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (_text.Length - _used < value.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + value.Length));
        }

        value.CopyTo(_text.AsSpan(_used));
        _slots[slot] = (_used, value.Length);
        _used += value.Length;
    }

    internal void Clear()
    {
        Array.Clear(_slots);
        _used = 0;
    }
}
