namespace Custodian.Edits.Tabular;

/// <summary>What the tabular rules need to know of one edition, as functions over a code book that the caller holds. Codes are without the point.</summary>
/// <param name="NotesEdition">Edition of the notes, for the quotation: <c>FY2026</c>.</param>
/// <param name="Find">A code or header; null when the edition does not have it.</param>
/// <param name="Between">Billable codes from the first that begins with one prefix to the last that begins with the other, in order.</param>
/// <param name="Replacements">Codes that took the place of one that the edition no longer has.</param>
/// <param name="Notes">Excludes1, code first, use additional code and code also notes, in the order they are printed in.</param>
public sealed record TabularFacts(
    string NotesEdition,
    Func<string, TabularCode?> Find,
    Func<string, string, IEnumerable<TabularCode>> Between,
    Func<string, IReadOnlyList<TabularCode>> Replacements,
    IReadOnlyList<TabularLine> Notes);
