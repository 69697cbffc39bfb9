using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>What an earlier payer decided on one line (loop 2430).</summary>
/// <param name="PayerId">The same id as in that payer's <see cref="OtherCoverage"/>.</param>
/// <param name="Units">Units the payer paid for.</param>
/// <param name="Paid">Line charge less the adjustments.</param>
public sealed record LineAdjudication(string PayerId, Money Paid, decimal Units, DateOnly Date)
{
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];
}
