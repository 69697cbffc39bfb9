namespace Custodian.Primaries;

/// <summary>A rule of a group.</summary>
/// <param name="Step">The rule's number in its manual: <c>M4</c>. The rules before 2010 for hematopoietic diseases have none.</param>
sealed record Rule(string Step, Question Ask);
