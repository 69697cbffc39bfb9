namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>What the single-code edits need to know of the claim, worked out once per claim.</summary>
struct MceContext
{
    public int Day;
    public int Age;
    public int LengthOfStay;

    /// <summary>Age groups the patient's age does not fit.</summary>
    public MceFlags AgeConflicts;

    /// <summary>Sex flags that contradict the patient's sex.</summary>
    public MceFlags SexConflicts;

    /// <summary>Everything said by any diagnosis, by any secondary diagnosis and by any procedure.</summary>
    public MceFlags AnyDiagnosis;
    public MceFlags AnySecondary;
    public MceFlags AnyProcedure;
    public bool HasSecondary;
}
