using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Ui;

namespace Custodian.Coding;

/// <summary>Editions and notes in words.</summary>
static class BookWords
{
    public static string Edition(EditionLine line, DateOnly on) =>
        line.Fault.Length > 0 ? line.Fault
        : line.Partial ? $"Edition {line.Edition} for {Show.Date(on)}: starter edition, not every code is in it"
        : $"Edition {line.Edition} for {Show.Date(on)}";

    public static string Name(NoteKind kind) => kind switch
    {
        NoteKind.InclusionTerm => "Includes",
        NoteKind.CodeFirst => "Code first",
        NoteKind.UseAdditional => "Use additional code",
        NoteKind.CodeAlso => "Code also",
        NoteKind.SeventhCharacter => "7th character",
        _ => kind.ToString(),
    };

    /// <summary>What belongs to a code first, then what must be coded with it, then what must not.</summary>
    public static int Order(NoteKind kind) => kind switch
    {
        NoteKind.Note => 0,
        NoteKind.Includes or NoteKind.InclusionTerm => 1,
        NoteKind.CodeFirst => 2,
        NoteKind.UseAdditional or NoteKind.CodeAlso => 3,
        NoteKind.Excludes1 => 4,
        NoteKind.Excludes2 => 5,
        _ => 6,
    };

    public static string Name(CodeChangeKind kind) => kind switch
    {
        CodeChangeKind.Added => "new",
        CodeChangeKind.Deleted => "deleted",
        CodeChangeKind.Retitled => "revised",
        CodeChangeKind.BecameHeader => "now a header",
        _ => "now a code",
    };

    public static string Name(BookPart part) => part switch
    {
        BookPart.ExternalCauseIndex => "Index to external causes",
        BookPart.NeoplasmTable => "Table of neoplasms",
        BookPart.DrugTable => "Table of drugs and chemicals",
        _ => "Alphabetic index",
    };

    public static string Tone(NoteKind kind) => kind switch
    {
        NoteKind.CodeFirst or NoteKind.UseAdditional or NoteKind.CodeAlso => "cf",
        NoteKind.Excludes1 => "x1",
        NoteKind.Excludes2 => "x2",
        _ => "",
    };
}
