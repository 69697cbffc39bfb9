namespace Custodian.Coding;

/// <summary>The codes of a case as they stand on the coder's screen, in sequence: the first diagnosis is the principal one.</summary>
public sealed record Draft(IReadOnlyList<DraftDiagnosis> Diagnoses, IReadOnlyList<DraftProcedure> Procedures)
{
    /// <summary>
    /// Admitting diagnosis of a stay (UB-04 FL 69), or the patient's reasons for an outpatient visit, at most three with blanks between
    /// (FL 70). Without dots.
    /// </summary>
    public string Admitting { get; init; } = "";

    public static Draft Empty { get; } = new([], []);
}
