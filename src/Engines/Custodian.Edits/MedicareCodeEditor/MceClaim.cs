namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>What the Medicare Code Editor needs to know of an inpatient stay.</summary>
public sealed record MceClaim : IMceCodeTexts
{
    /// <summary>Completed years on the day of admission; a negative number when not known.</summary>
    public required int Age { get; init; }

    /// <summary>M, F or U (unknown); anything else counts as not recorded.</summary>
    public required char Sex { get; init; }

    /// <summary>Patient discharge status (UB-04 FL 17), 1 to 99.</summary>
    public required int DischargeStatus { get; init; }

    public required DateOnly DischargeDate { get; init; }

    /// <summary>Days from admission to discharge; 0 for the same day.</summary>
    public required int LengthOfStay { get; init; }

    /// <summary>Admitting diagnosis, or null when none was recorded.</summary>
    public string? AdmitDiagnosis { get; init; }

    /// <summary>Principal diagnosis. When its code is empty the first filled secondary takes its place, as in CMS's program.</summary>
    public MceDiagnosis Principal { get; init; }

    public MceDiagnosis[] Secondary { get; init; } = [];

    /// <summary>ICD-10-PCS codes, upper case.</summary>
    public string[] Procedures { get; init; } = [];

    string IMceCodeTexts.Principal => Principal.Code;

    string IMceCodeTexts.Secondary(int i) => Secondary[i].Code;

    string IMceCodeTexts.Procedure(int i) => Procedures[i];
}
