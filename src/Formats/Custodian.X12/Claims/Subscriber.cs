namespace Custodian.X12;

/// <summary>The insured: FL 58, 60-62. Address, birth date and sex only when the insured is the patient.</summary>
/// <param name="IdQualifier"><c>MI</c> member id or <c>II</c> standard health identifier.</param>
/// <param name="Responsibility">SBR01: P primary, S secondary, T tertiary, A to H later, U unknown.</param>
/// <param name="GroupName">Sent only when there is no group number.</param>
public sealed record Subscriber(
    PersonName Name,
    string MemberId,
    string Responsibility = "P",
    string? GroupNumber = null,
    string? GroupName = null,
    PostalAddress? Address = null,
    DateOnly? BirthDate = null,
    string? Sex = null,
    string IdQualifier = "MI");
