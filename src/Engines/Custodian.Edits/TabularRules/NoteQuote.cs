namespace Custodian.Edits.Tabular;

/// <summary>The note that a finding stands on, in its own words.</summary>
/// <param name="Level">With its word: <c>category K25</c>, <c>block I10-I1A</c>, <c>chapter 15</c>.</param>
public sealed record NoteQuote(TabularNoteKind Kind, string Level, string Text)
{
    const int Longest = 280;

    /// <summary><c>Excludes1 at category K25: "acute gastritis (K29.0-)"</c>.</summary>
    public override string ToString() => $"{Name(Kind)} at {Level}: \"{(Text.Length > Longest ? Text[..Longest].TrimEnd() + " …" : Text)}\"";

    /// <summary>The kind as the tabular list prints it.</summary>
    public static string Name(TabularNoteKind kind) => kind switch
    {
        TabularNoteKind.CodeFirst => "Code first",
        TabularNoteKind.UseAdditional => "Use additional code",
        TabularNoteKind.CodeAlso => "Code also",
        _ => "Excludes1",
    };

    internal static NoteQuote Of(TabularLine note, string text, Func<string, TabularCode?> find) => new(note.Kind, LevelOf(note, find), text);

    static string LevelOf(TabularLine note, Func<string, TabularCode?> find) =>
        note.Level.StartsWith("Chapter", StringComparison.Ordinal) ? "chapter" + note.Level["Chapter".Length..]
        : note.First != note.Last || note.Level.Contains('-', StringComparison.Ordinal) ? "block " + note.Level
        : note.First.Length == 3 ? "category " + note.Level
        : find(note.First) is { Billable: true } ? "code " + note.Level
        : "subcategory " + note.Level;
}
