namespace Custodian.CodeBooks;

/// <summary>A difference between two editions.</summary>
/// <param name="Older">Null when added.</param>
/// <param name="Newer">Null when deleted.</param>
public sealed record CodeChange(CodeChangeKind Kind, CodeEntry? Older, CodeEntry? Newer)
{
    public string Code => (Newer ?? Older)!.Code;

    /// <summary>All differences, in code order.</summary>
    /// <param name="within">Only codes that begin so; empty for all.</param>
    public static IEnumerable<CodeChange> Between(CodeBook older, CodeBook newer, string within = "")
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var codes = older.Under(within).Concat(newer.Under(within)).Select(c => c.Code);
        foreach (var code in new SortedSet<string>(codes, StringComparer.Ordinal))
        {
            if (Of(older.Find(code), newer.Find(code)) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>The difference of one code, or null when there is none.</summary>
    public static CodeChange? Of(CodeEntry? older, CodeEntry? newer) => (older, newer) switch
    {
        (null, null) => null,
        (null, _) => new(CodeChangeKind.Added, null, newer),
        (_, null) => new(CodeChangeKind.Deleted, older, null),
        _ when older.Billable && !newer.Billable => new(CodeChangeKind.BecameHeader, older, newer),
        _ when !older.Billable && newer.Billable => new(CodeChangeKind.BecameBillable, older, newer),
        _ when older.LongTitle != newer.LongTitle => new(CodeChangeKind.Retitled, older, newer),
        _ => null,
    };
}
