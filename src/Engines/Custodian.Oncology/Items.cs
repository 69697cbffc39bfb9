using System.Collections;

namespace Custodian.Oncology;

/// <summary>Values by NAACCR XML id. An item that is not there, has no value or only blanks reads as blank.</summary>
public sealed class Items : IEnumerable<KeyValuePair<string, string>>
{
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value; blank when there is none. Setting a value again replaces it.</summary>
    public string this[string id]
    {
        get => _values.GetValueOrDefault(id, "");
        set => _values[id] = string.IsNullOrWhiteSpace(value) ? "" : value;
    }

    public void Add(string id, string? value) => this[id] = value ?? "";

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
