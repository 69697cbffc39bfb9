namespace Custodian.CodeBooks;

/// <summary>A piece of a running text.</summary>
/// <param name="Code">The code this piece prints, without dot and dash; null for words.</param>
public sealed record TextPart(string Text, string? Code);
