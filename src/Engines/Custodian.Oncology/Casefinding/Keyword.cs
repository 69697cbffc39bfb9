namespace Custodian.Oncology.Casefinding;

/// <summary>A word or phrase to look for.</summary>
public readonly record struct Keyword(string Text, KeywordGroup Group);
