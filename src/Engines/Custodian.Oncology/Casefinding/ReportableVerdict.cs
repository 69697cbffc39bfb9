namespace Custodian.Oncology.Casefinding;

/// <summary>Whether a diagnosis code is to be reported.</summary>
public enum ReportableVerdict
{
    NotListed,

    /// <summary>Reportable where the registry has chosen so, such as benign tumours outside the brain.</summary>
    Optional,
    Reportable,

    /// <summary>The date is not known, so neither is the classification the code is of.</summary>
    Undated,
}
