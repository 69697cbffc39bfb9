using Custodian.Kernel;

namespace Custodian.Grouping;

/// <summary>A risk score with the way it came about.</summary>
/// <param name="Segment">Coefficient set used, for example <c>CNA</c> (community, not dual, aged).</param>
/// <param name="Categories">Categories that count, in order of their number.</param>
/// <param name="Dropped">Categories that were found and do not count, with the reason.</param>
/// <param name="Ignored">Diagnoses that an age or sex edit took out.</param>
/// <param name="Coefficients">What was added up, in the publisher's spelling and sorted.</param>
/// <param name="RawScore">Sum of the coefficients, or null when the tables do not allow a score (see the findings).</param>
/// <param name="NormalizedScore">Raw score over the normalisation factor, rounded to three decimals.</param>
/// <param name="PaymentScore">Normalised score less the coding adjustment, rounded to three decimals.</param>
public sealed record HccResult(
    HccModel Model,
    string Segment,
    IReadOnlyList<HccCategory> Categories,
    IReadOnlyList<HccDrop> Dropped,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<HccCoefficient> Coefficients,
    decimal? RawScore,
    decimal? NormalizedScore,
    decimal? PaymentScore,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The raw score by each calibration of the tables, where they hold several and none was chosen; else empty.</summary>
    public IReadOnlyList<decimal> RawScores { get; init; } = [];
}

/// <summary>A category with the diagnoses that gave it.</summary>
public sealed record HccCategory(int Number, string Label, bool IsChronic, IReadOnlyList<string> Diagnoses);

/// <summary>A category that does not count.</summary>
/// <param name="By">The category above it in the hierarchy, or null when a rule of the model leaves it out.</param>
public sealed record HccDrop(int Number, int? By, IReadOnlyList<string> Diagnoses);

/// <summary>One addend of the raw score.</summary>
/// <param name="Name">Without the segment: <c>F65_69</c>, <c>HCC18</c>, <c>DIABETES_CHF</c>, <c>D4</c>.</param>
/// <param name="Category">The category's number when the addend is one.</param>
public sealed record HccCoefficient(string Name, int? Category, decimal Value);
