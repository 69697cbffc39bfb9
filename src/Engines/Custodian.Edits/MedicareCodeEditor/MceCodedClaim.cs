namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>A claim as <see cref="MceClaim"/> describes it, over codes in the caller's own buffers: the way for many claims.</summary>
public readonly ref struct MceCodedClaim
{
    public required int Age { get; init; }

    public required char Sex { get; init; }

    public required int DischargeStatus { get; init; }

    public required DateOnly DischargeDate { get; init; }

    public required int LengthOfStay { get; init; }

    public MceCode AdmitDiagnosis { get; init; }

    public MceCode Principal { get; init; }

    public ReadOnlySpan<MceCode> Secondary { get; init; }

    public ReadOnlySpan<MceCode> Procedures { get; init; }
}
