namespace Custodian.CodeBooks;

/// <summary>One value of a character: the character and what it stands for.</summary>
public sealed record PcsValue(char Character, string Label);
