namespace Custodian.CodeBooks;

/// <summary>A code of one edition.</summary>
/// <param name="Code">Without dot, upper case: <c>E119</c>.</param>
/// <param name="Dotted">As printed: <c>E11.9</c>; ICD-10-PCS has no dot; ICD-O-3 morphology <c>8140/3</c>.</param>
/// <param name="Billable">Valid for submission; false for a header, which only groups the codes below it.</param>
/// <param name="PoaExempt">Exempt from present-on-admission reporting; null when the pack holds no exempt list of this edition.</param>
/// <param name="ParentCode">The next shorter code, or null at the top.</param>
public sealed record CodeEntry(string Code, string Dotted, string ShortTitle, string LongTitle, bool Billable, bool? PoaExempt, string? ParentCode);
