namespace Custodian.Oncology.Conversion;

/// <summary>How a conversion to ICD-O-2 ended.</summary>
public enum IcdO2Result
{
    Successful,

    /// <summary>ICD-O-2 has no code of the same meaning: look at the case.</summary>
    SuccessfulNeedsHandReview,
    FailedInvalidSite,
    FailedInvalidHistology,
    FailedInvalidBehaviour,
}
