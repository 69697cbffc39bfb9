using Custodian.Edits.Tabular;
using Custodian.Kernel;

namespace Custodian.Coding.Engines;

/// <summary>Everything the engines say of one set of codes. Computed anew each time; only saved drafts and final versions keep it.</summary>
/// <param name="Drg">Null where there is none; <paramref name="NoDrg"/> says why.</param>
public sealed record CodingAnswer(
    IReadOnlyList<EditionLine> Editions,
    DrgAnswer? Drg,
    string NoDrg,
    IReadOnlyList<DiagnosisAnswer> Diagnoses,
    IReadOnlyList<ProcedureAnswer> Procedures,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Those of the findings that the tabular list gives, with its note and what would settle them.</summary>
    public IReadOnlyList<TabularFinding> Bound { get; init; } = [];

    public bool Blocks => Findings.Any(f => f.Severity == Severity.Error);
}
