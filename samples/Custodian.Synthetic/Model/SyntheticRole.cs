namespace Custodian.Synthetic;

/// <summary>The planted relation of a patient to the one generated just before.</summary>
public enum SyntheticRole
{
    /// <summary>None.</summary>
    Plain,

    /// <summary>The same person registered a second time, with typing errors: feeds duplicate review.</summary>
    Duplicate,

    /// <summary>A different person of the same birth: must not be merged.</summary>
    Twin,

    /// <summary>Born to the patient before during a delivery stay.</summary>
    Newborn,

    /// <summary>Mother of the patient after.</summary>
    Mother,

    /// <summary>Came unconscious and without papers; registered under a placeholder name.</summary>
    Unknown,
}
