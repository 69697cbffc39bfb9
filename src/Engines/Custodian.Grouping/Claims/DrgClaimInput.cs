namespace Custodian.Grouping;

/// <summary>An inpatient stay as the grouper wants it: easy to make; <see cref="DrgClaim"/> is the form without allocation.</summary>
/// <param name="AgeYears">Age at admission in whole years.</param>
/// <param name="Sex">M, F; anything else is unknown.</param>
/// <param name="DischargeStatus">UB-04 patient discharge status, one or two digits.</param>
/// <param name="AdmitDx">Not used for the DRG; carried for the code editor.</param>
/// <param name="Px">Procedures in the order they were coded; the first is the principal procedure.</param>
/// <param name="DischargeDate">Chooses the grouper version; see <see cref="MsDrgVersion"/>.</param>
public sealed record DrgClaimInput(
    int AgeYears,
    char Sex,
    string DischargeStatus,
    PoaReporting Poa,
    string? AdmitDx,
    CodedDiagnosis Pdx,
    IReadOnlyList<CodedDiagnosis> Sdx,
    IReadOnlyList<string> Px,
    DateOnly DischargeDate);
