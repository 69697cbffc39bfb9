namespace Custodian.CodeBooks;

/// <summary>Where the code printed at an index entry leads in the edition of the book.</summary>
/// <param name="Codes">The code, the codes an incomplete one begins, or the replacements of one that is gone. Empty when the edition has none.</param>
/// <param name="Complete">The printed code is a code of the edition that can be submitted.</param>
/// <param name="Replaced">The printed code is gone; the codes are those that took its place by the conversion table.</param>
public sealed record IndexTarget(string Printed, IReadOnlyList<CodeEntry> Codes, bool Complete, bool Replaced);
