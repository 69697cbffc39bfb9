namespace Custodian.CodeBooks;

/// <summary>Everything the tabular list says about a code, with what it inherits.</summary>
/// <param name="Levels">Chapter, section and headers above the code, from the top.</param>
/// <param name="Notes">Notes from the chapter down to the code.</param>
/// <param name="SeventhCharacters">Those of the nearest level that defines any; empty when the code takes none.</param>
/// <param name="Guidelines">Sections of the official guidelines that name the code, its headers or a range it lies in, nearest first.</param>
/// <param name="NotesEdition">From which edition notes and seventh characters are; null when the pack has no tabular list.</param>
public sealed record CodePage(
    CodeEntry Code,
    IReadOnlyList<PageLevel> Levels,
    IReadOnlyList<TabularNote> Notes,
    IReadOnlyList<SeventhCharacter> SeventhCharacters,
    IReadOnlyList<CodeEntry> Children,
    IReadOnlyList<GuidelineSection> Guidelines,
    PartEdition? NotesEdition);
