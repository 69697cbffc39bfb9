using Custodian.Coding.ClaimLines;
using Custodian.Grouping;

namespace Custodian.Coding.TryClaims;

/// <param name="Text">The answer as lines of JSON, to be taken away.</param>
/// <param name="Versions">Grouper versions on the shelf, newest first.</param>
public sealed record ClaimBatch(IReadOnlyList<ClaimAnswer> Answers, LineTotals Totals, byte[] Text, IReadOnlyList<MsDrgVersion> Versions)
{
    /// <summary>Mean relative weight of the claims that have one.</summary>
    public decimal? CaseMixIndex => Answers.Any(a => a.Weight > 0) ? Answers.Where(a => a.Weight > 0).Average(a => a.Weight!.Value) : null;
}
