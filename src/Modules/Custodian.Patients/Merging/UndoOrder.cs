namespace Custodian.Patients.Merging;

/// <summary>An unmerge as asked for.</summary>
/// <param name="Link">The merge to undo.</param>
public sealed record UndoOrder(long Link, string Reason)
{
    /// <summary>Items that came after the merge and belong to the loser; the rest stays with the survivor.</summary>
    public IReadOnlyList<ItemChoice> ToLoser { get; init; } = [];

    /// <summary>Fields written after the merge that belong to the loser.</summary>
    public IReadOnlyCollection<IdentityField> FieldsToLoser { get; init; } = [];

    /// <summary>The two are two people: they are not proposed again.</summary>
    public bool DoNotLink { get; init; }
}

/// <summary>One item of <see cref="Custodian.Store.Model.FiledItems"/>.</summary>
public sealed record ItemChoice(string Kind, long Id);
