namespace Custodian.Oncology.Conversion;

/// <summary>A classification of diseases that can be converted to ICD-O-3.</summary>
public enum IcdSystem
{
    Icd9Cm,

    /// <summary>The classification of causes of death.</summary>
    Icd10,
    Icd10Cm,
}
