namespace Custodian.Edits.Tabular;

/// <summary>Where a rule is written, for the finding.</summary>
static class Sources
{
    public static string Of(NoteQuote quote, TabularFacts facts) => $"{quote} (tabular list {facts.NotesEdition})";
}
