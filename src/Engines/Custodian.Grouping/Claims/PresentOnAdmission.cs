namespace Custodian.Grouping;

/// <summary>The present-on-admission indicator of one diagnosis (ICD-10-CM Official Guidelines, appendix I).</summary>
public enum PresentOnAdmission : byte
{
    /// <summary>Left blank.</summary>
    Blank,

    /// <summary>Y: present at the time of inpatient admission.</summary>
    Yes,

    /// <summary>N: not present.</summary>
    No,

    /// <summary>U: documentation is insufficient.</summary>
    InsufficientDocumentation,

    /// <summary>W: clinically undetermined.</summary>
    ClinicallyUndetermined,

    /// <summary>1 or E: the code is exempt from reporting.</summary>
    Exempt,

    /// <summary>Any other character.</summary>
    NotRecognised,
}
