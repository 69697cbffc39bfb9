namespace Custodian.Coding;

/// <summary>The codes of a case as they stand on the coder's screen, in sequence: the first diagnosis is the principal one.</summary>
public sealed record Draft(IReadOnlyList<DraftDiagnosis> Diagnoses, IReadOnlyList<DraftProcedure> Procedures)
{
    public static Draft Empty { get; } = new([], []);
}
