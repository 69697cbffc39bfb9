namespace Custodian.Synthetic.Stories;

/// <summary>Flags that must be set, and (with <c>!</c>) flags that must not be.</summary>
sealed record Condition(IReadOnlyList<string> Required, IReadOnlyList<string> Excluded)
{
    public static Condition Always { get; } = new([], []);

    public static Condition Parse(IEnumerable<string> words)
    {
        var all = words.ToList();
        return new([.. all.Where(w => w[0] != '!')], [.. all.Where(w => w[0] == '!').Select(w => w[1..])]);
    }

    public bool Holds(IReadOnlySet<string> flags) => Required.All(flags.Contains) && !Excluded.Any(flags.Contains);
}
