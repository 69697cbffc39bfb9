namespace Custodian.CodeBooks;

/// <summary>From which file, and of which edition, a part of a book is.</summary>
/// <param name="SameAsCodes">False when the part is older or newer than the code set: what it says must be shown with its edition.</param>
public sealed record PartEdition(BookPart Part, string Edition, string File, bool SameAsCodes);
