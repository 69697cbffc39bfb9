namespace Custodian.Patients.ListDuplicates;

/// <param name="Total">Rows of the view with its filter.</param>
/// <param name="InView">Rows of the view without it.</param>
public sealed record DuplicateList(IReadOnlyList<DuplicateRow> Rows, int Total, int InView, IReadOnlyDictionary<DuplicateView, int> Counts, DateTime Now);
