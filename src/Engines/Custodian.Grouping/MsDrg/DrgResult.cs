namespace Custodian.Grouping;

/// <summary>The whole answer for one stay.</summary>
/// <param name="Edition">Grouper version that answered, for example <c>43.1</c>; stored with the result.</param>
public sealed record DrgResult(
    string Edition,
    DrgAssignment Initial,
    DrgAssignment Final,
    HacStatus HacStatus,
    int HacCategories,
    DiagnosisDetail Principal,
    IReadOnlyList<DiagnosisDetail> Secondaries,
    IReadOnlyList<ProcedureDetail> Procedures);
