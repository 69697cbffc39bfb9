namespace Custodian.Coding.ListQueue;

/// <param name="Total">Rows of the view with its filters.</param>
/// <param name="InView">Rows of the view without them.</param>
/// <param name="Services">Services that occur in the view.</param>
/// <param name="Counts">Of the views that are counted on each page.</param>
public sealed record Queue(
    IReadOnlyList<QueueRow> Rows, int Total, int InView, IReadOnlyList<string> Services, DateOnly Today, DateTime Now, IReadOnlyDictionary<QueueView, int> Counts);
