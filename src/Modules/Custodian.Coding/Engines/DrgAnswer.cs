using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding.Engines;

/// <param name="Edition">Grouper version.</param>
/// <param name="Severity">MCC, CC or none, by which the group was chosen.</param>
/// <param name="Estimate">Rate times weight, less a transfer reduction; null without weights. Never a promise of payment.</param>
/// <param name="Path">The way to the group, for people.</param>
public sealed record DrgAnswer(
    string Edition,
    int Drg,
    string Title,
    int Mdc,
    string Severity,
    bool Grouped,
    decimal? Weight,
    decimal? Gmlos,
    Money? Estimate,
    IReadOnlyList<ExplanationStep> Path);
