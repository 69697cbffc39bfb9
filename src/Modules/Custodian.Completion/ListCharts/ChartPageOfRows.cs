namespace Custodian.Completion.ListCharts;

/// <param name="Total">Rows in the view with its filter.</param>
/// <param name="Views">Count of each view, by its name.</param>
public sealed record ChartPageOfRows(IReadOnlyList<ChartRow> Rows, int Total, int TotalWithoutFilter, IReadOnlyDictionary<string, int> Views, DateTime Now);
