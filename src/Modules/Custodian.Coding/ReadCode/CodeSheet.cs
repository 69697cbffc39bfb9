using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;

namespace Custodian.Coding.ReadCode;

/// <summary>A code in its place of the tabular list, with what every table says of it.</summary>
/// <param name="Around">Notes of chapter and section.</param>
/// <param name="Levels">From the category down to the code.</param>
/// <param name="Lines">The codes below a header, or the codes beside a code.</param>
/// <param name="More">How many lines were left out.</param>
/// <param name="Gone">Codes the edition before had here and this one does not.</param>
/// <param name="Category">Every code of the category, for the list beside the page; empty where there is none to show.</param>
/// <param name="Characters">What each character of a procedure code stands for; empty elsewhere.</param>
public sealed record CodeSheet(
    BookPlace Place,
    CodeBook Book,
    CodePage Page,
    IReadOnlyList<TabularNote> Around,
    IReadOnlyList<SheetLevel> Levels,
    IReadOnlyList<SheetLine> Lines,
    int More,
    IReadOnlyList<CodeEntry> Gone,
    IReadOnlyList<CodeEntry> Category,
    IReadOnlyList<PcsAxis> Characters,
    IReadOnlyList<CodeFlag> Flags,
    IReadOnlyList<CodeFact> Facts,
    IReadOnlyList<EditionChange> Changes,
    CodeEntry? Previous,
    CodeEntry? Next,
    CodeEntry? Parent)
{
    /// <summary>What the hospital and the reader added to the code.</summary>
    public OwnSheet Own { get; init; } = OwnSheet.Empty;
}
