namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// The edits of the Medicare Code Editor in the order of CMS's own edit table, which is also the order of its counts. The numbers are stable:
/// they are bit positions of <see cref="MceEditSet"/> and, plus one, the finding codes <c>MCE-0001</c> to <c>MCE-0036</c>.
/// Edits without a flag in the ICD-10 tables (nonspecific, biopsy, bilateral, secondary payer, transplants by name) stay in the vocabulary
/// because the publisher keeps them, and cannot occur on an ICD-10 claim.
/// </summary>
public enum MceEdit
{
    InvalidCode = 0,
    SexConflict = 1,
    AgeConflict = 2,
    QuestionableAdmission = 3,
    ManifestationAsPdx = 4,
    NonspecificPdx = 5,
    ECodeAsPdx = 6,
    UnacceptablePdx = 7,
    DuplicateOfPdx = 8,
    MedicareIsSecondaryPayer = 9,
    RequiresSdx = 10,
    NonspecificOr = 11,
    OpenBiopsy = 12,
    NonCovered = 13,
    Bilateral = 14,
    LimitedCoverageLvrs = 15,
    LimitedCoverage = 16,
    LimitedCoverageLungTransplant = 17,
    QuestionableObstetricAdmission = 18,
    LimitedCoverageCombinationHeartLungTransplant = 19,
    LimitedCoverageHeartTransplant = 20,
    LimitedCoverageHeartImplant = 21,
    LimitedCoverageIntestineMultiVisceralTransplant = 22,
    LimitedCoverageLiverTransplant = 23,
    InvalidAdmitDx = 24,
    InvalidAge = 25,
    InvalidSex = 26,
    InvalidDischargeStatus = 27,
    LimitedCoverageKidneyTransplant = 28,
    LimitedCoveragePancreasTransplant = 29,
    TypeOfAgeConflict = 30,
    InvalidPoa = 31,
    LimitedCoverageArtificialHeart = 32,
    WrongProcedurePerformed = 33,
    InconsistentWithLengthOfStay = 34,
    Unspecified = 35,
}
