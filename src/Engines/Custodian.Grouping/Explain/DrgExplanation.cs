namespace Custodian.Grouping;

/// <summary>How a DRG came about, in the order a coder would tell it.</summary>
/// <param name="Steps">Sentences for people.</param>
/// <param name="Trials">Formulas tested before hospital-acquired conditions, in order; the last one decided.</param>
/// <param name="FinalTrials">The same for the final DRG; empty when no condition was met.</param>
public sealed record DrgExplanation(
    DrgResult Result,
    IReadOnlyList<ExplanationStep> Steps,
    IReadOnlyList<FormulaTrial> Trials,
    IReadOnlyList<FormulaTrial> FinalTrials);
