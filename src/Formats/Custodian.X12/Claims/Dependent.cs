namespace Custodian.X12;

/// <summary>A patient who is not the subscriber: FL 8-11, 59.</summary>
/// <param name="Relationship">PAT01, the patient's relationship to the insured: 01 spouse, 19 child, 20 employee, 21 unknown, 39, 40, 53, G8 other.</param>
/// <param name="Sex">F, M or U.</param>
public sealed record Dependent(string Relationship, PersonName Name, PostalAddress? Address, DateOnly? BirthDate, string? Sex);
