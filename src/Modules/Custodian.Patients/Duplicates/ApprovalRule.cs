namespace Custodian.Patients.Duplicates;

/// <summary>A reason to ask a second person before a merge. The rules are data: another is another line of <see cref="ApprovalRules"/>.</summary>
/// <param name="Why">A sentence that the second person reads.</param>
sealed record ApprovalRule(string Code, string Why, Func<ApprovalCase, bool> Applies);
