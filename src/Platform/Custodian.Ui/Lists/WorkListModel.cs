namespace Custodian.Ui;

/// <summary>What stands around the rows of a work list. The rows themselves are written inline by the page.</summary>
/// <param name="Id">A short name, unique on the page: the browser remembers hidden columns under it.</param>
/// <param name="Title">"Coding queue".</param>
/// <param name="Sub">What it is and how it is ordered: "Discharged, not final coded. Ordered by charges and age, not arrival."</param>
/// <param name="Url">The list's address with its present view, filters and order.</param>
/// <param name="Columns">Without the selection box, which the list adds itself when there are batch actions.</param>
/// <param name="Shown">Rows on this page.</param>
/// <param name="Total">Rows in the view with its filters.</param>
public sealed record WorkListModel(string Id, string Title, string? Sub, PageUrl Url, IReadOnlyList<ListColumn> Columns, int Shown, int Total)
{
    /// <summary>The views every caller has; those the person saved are added by the list.</summary>
    public IReadOnlyList<ListView> Views { get; init; } = [];

    /// <summary>Filters that read as a sentence, each removable.</summary>
    public IReadOnlyList<FilterChip> Filters { get; init; } = [];

    /// <summary>What can be done to the selected rows. Empty means no selection boxes.</summary>
    public IReadOnlyList<BatchAction> Batch { get; init; } = [];

    /// <summary>The address that answers with all rows of the view as a file; null where the list has none.</summary>
    public ListExportLink? Export { get; init; }

    /// <summary>The batch actions this caller may use.</summary>
    public IReadOnlyList<BatchAction> BatchFor(ShellModel? shell) => [.. Batch.Where(action => action.Permission is null || shell?.May(action.Permission) == true)];

    /// <summary>One-based; the list shows 200 rows a page.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 200;

    /// <summary>Rows without the filters, for "No rows match, 212 without it, clear".</summary>
    public int? TotalWithoutFilters { get; init; }

    /// <summary>What an empty list means when nothing is filtered: "No accounts wait for you".</summary>
    public string EmptyText { get; init; } = "Nothing here";

    /// <summary>What one row is: "account", "accounts".</summary>
    public (string One, string Many) Noun { get; init; } = ("row", "rows");

    /// <summary>The key of the column the rows are ordered by; descending with a leading minus: <c>-priority</c>.</summary>
    public string? Sort { get; init; }
}
