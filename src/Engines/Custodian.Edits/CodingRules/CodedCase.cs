namespace Custodian.Edits.Coding;

/// <summary>An inpatient encounter as coded: all that the coding rules look at.</summary>
public sealed record CodedCase
{
    public required DateOnly Admission { get; init; }

    /// <summary>Null while the patient is in house.</summary>
    public DateOnly? Discharge { get; init; }

    public DateOnly? Birth { get; init; }

    /// <summary>M, F, or U for recorded as unknown; null when not recorded.</summary>
    public char? Sex { get; init; }

    /// <summary>True when the patient was born in this encounter at this facility.</summary>
    public bool IsBirth { get; init; }

    /// <summary>True when the facility reports POA indicators; critical access, psychiatric and other exempt hospitals do not.</summary>
    public bool ReportsPoa { get; init; } = true;

    /// <summary>Null or an empty code when none was chosen yet.</summary>
    public CodedDiagnosis? Principal { get; init; }

    public IReadOnlyList<CodedDiagnosis> Secondary { get; init; } = [];

    public IReadOnlyList<CodedProcedure> Procedures { get; init; } = [];

    /// <summary>The day whose code books and rules apply: discharge, or admission while the patient is in house.</summary>
    public DateOnly CodingDay => Discharge ?? Admission;
}
