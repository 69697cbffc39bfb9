using Custodian.Kernel;

namespace Custodian.Edits.Tabular;

/// <summary>What the tabular list says against a list of diagnoses, with what would settle it.</summary>
/// <param name="Finding">Error: cannot be reported so. Warning: look, and query if the record does not say. Info: advice.</param>
/// <param name="Codes">The codes concerned, in code order.</param>
/// <param name="Note">The note it stands on; null for rules about the code itself.</param>
/// <param name="Fixes">Best first; empty when only the record can tell.</param>
public sealed record TabularFinding(Finding Finding, IReadOnlyList<string> Codes, NoteQuote? Note, IReadOnlyList<CodeFix> Fixes)
{
    /// <summary>The same for the same matter, in whatever order the codes stand.</summary>
    public string Key => $"{Finding.Code} {string.Join(' ', Codes)} {Note}";
}
