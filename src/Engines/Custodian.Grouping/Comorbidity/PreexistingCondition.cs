namespace Custodian.Grouping;

/// <summary>A chronic condition coded before that this encounter should speak of.</summary>
/// <param name="Kind">Why it is on the list.</param>
/// <param name="Code">The code as last used.</param>
/// <param name="Current">The code of the same category on the current encounter, when there is one.</param>
/// <param name="LastCoded">Day and reference of the latest encounter that had it.</param>
/// <param name="Times">In how many earlier encounters it was coded.</param>
/// <param name="Measures">Elixhauser measures of the code.</param>
public sealed record PreexistingCondition(
    RecaptureKind Kind,
    string Code,
    string? Current,
    EarlierEncounter LastCoded,
    int Times,
    IReadOnlyList<string> Measures);
