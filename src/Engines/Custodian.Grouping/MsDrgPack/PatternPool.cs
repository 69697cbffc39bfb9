namespace Custodian.Grouping;

/// <summary>Numbers distinct sets of attributes, the empty set first.</summary>
sealed class PatternPool
{
    readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    readonly List<string[]> _sets = [];

    public PatternPool() => Add([]);

    public IReadOnlyList<string[]> Sets => _sets;

    public IEnumerable<string> Lines => _sets.Select(s => string.Join(' ', s));

    public ushort Add(IEnumerable<string> attributes)
    {
        var set = attributes.Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var key = string.Join(' ', set);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = checked((ushort)_sets.Count);
            _sets.Add(set);
        }

        return number;
    }
}
