namespace Custodian.CodeBooks;

/// <summary>An entry of an index or table as the book prints it.</summary>
/// <param name="Number">Its number within the pack, for asking about it again.</param>
/// <param name="Level">0 for a main term.</param>
/// <param name="Modifiers">Nonessential modifiers, in parentheses as printed.</param>
/// <param name="Code">Code or beginning of a code; a trailing <c>-</c> asks for more characters. Empty when the entry only refers.</param>
/// <param name="Manifestation">The second code of an etiology and manifestation pair.</param>
/// <param name="See">The term that must be looked up instead.</param>
/// <param name="SeeAlso">A term worth looking up as well.</param>
/// <param name="Cells">Columns 2 to 7 of the neoplasm and drug tables; empty for an index.</param>
/// <param name="Path">Titles from the main term down to this entry.</param>
public sealed record IndexTerm(
    int Number, int Level, string Title, string Modifiers, string Code, string Manifestation, string See, string SeeAlso,
    IReadOnlyList<string> Cells, IReadOnlyList<string> Path, int Subterms, BookPart Part);
