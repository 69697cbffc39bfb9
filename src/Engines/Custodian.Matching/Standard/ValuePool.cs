using Custodian.Matching.Compare;

namespace Custodian.Matching.Standard;

/// <summary>The distinct values of a file, by role, each made once. One thread at a time.</summary>
sealed class ValuePool
{
    readonly Dictionary<string, TraitValue>[] _values = [.. Enumerable.Range(0, Scoring.TraitTable.Count).Select(_ => new Dictionary<string, TraitValue>(StringComparer.Ordinal))];

    public IEnumerable<TraitValue> Of(Trait trait) => _values[(int)trait].Values;

    public TraitValue? Get(Trait trait, string text, string[]? parts = null)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var values = _values[(int)trait];
        if (!values.TryGetValue(text, out var value))
        {
            value = trait is Trait.Given or Trait.Middle or Trait.Family
                ? new(text) { Sound = Nysiis.Of(text), Nicknames = Nicknames.GroupsOf(text), Parts = parts ?? [] }
                : new(text);
            values.Add(text, value);
        }

        value.Count++;
        return value;
    }
}
