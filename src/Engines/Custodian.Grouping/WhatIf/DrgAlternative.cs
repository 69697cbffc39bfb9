namespace Custodian.Grouping;

/// <summary>What the claim would group to after one change.</summary>
/// <param name="Change">The change, for example <c>Without J9601</c>.</param>
/// <param name="Code">The code that is moved or left out.</param>
public sealed record DrgAlternative(string Change, string Code, DrgAssignment Initial, DrgAssignment Final);
