namespace Custodian.CodeBooks;

/// <summary>A seventh character that a code takes.</summary>
/// <param name="Level">The category or subcategory that defines it.</param>
public sealed record SeventhCharacter(char Character, string Meaning, string Level);
