namespace Custodian.Edits.Tabular;

/// <summary>A code with everything that binds it: its own notes and those that come down to it. Made once per code and kept.</summary>
sealed class BoundCode
{
    readonly Lazy<SideFamily?> _sides;

    public BoundCode(TabularCode entry, IReadOnlyList<LevelNotes> levels, Func<string, TabularCode?> find)
    {
        Entry = entry;
        Exclusions = [.. levels.SelectMany(l => l.Exclusions).Where(e => e.References.Concerns(entry.Code))];
        List<Requirement> asked = [.. levels.SelectMany(l => l.Requirements).Where(r => r.References.Concerns(entry.Code))];
        Requirements = [.. asked.Where(r => !asked.Any(r.IsCoveredBy))];
        Letters = Exclusions.Aggregate(0u, (letters, e) => letters | e.Letters);
        _sides = new(() => SideFamily.Of(entry, find));
    }

    public TabularCode Entry { get; }

    public Exclusion[] Exclusions { get; }

    public Requirement[] Requirements { get; }

    /// <summary>First letters of all codes that any Excludes1 note over this one names.</summary>
    public uint Letters { get; }

    /// <summary>The same condition on the other sides; null when the code has no side.</summary>
    public SideFamily? Sides => _sides.Value;

    /// <summary>The note that forbids another code beside this one; of several the one printed nearest to the code.</summary>
    public Exclusion? Against(string other)
    {
        if ((Letters & Exclusion.Letter(other)) == 0)
        {
            return null;
        }

        Exclusion? nearest = null;
        foreach (var exclusion in Exclusions)
        {
            if ((exclusion.Letters & Exclusion.Letter(other)) != 0 && (nearest is null || exclusion.Order > nearest.Order) && exclusion.Forbids(Entry.Code, other))
            {
                nearest = exclusion;
            }
        }

        return nearest;
    }
}
