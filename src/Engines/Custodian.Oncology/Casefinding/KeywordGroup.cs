namespace Custodian.Oncology.Casefinding;

/// <summary>What a keyword of pathology text says.</summary>
public enum KeywordGroup
{
    /// <summary>Of a reportable neoplasm.</summary>
    Positive,

    /// <summary>That there is none; positive keywords inside it do not count.</summary>
    Negative,

    /// <summary>Neither; shown to the reader.</summary>
    Other,
}
