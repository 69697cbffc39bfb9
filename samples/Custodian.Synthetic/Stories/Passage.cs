namespace Custodian.Synthetic.Stories;

/// <summary>Characters of a document that support any of some codes.</summary>
sealed record Passage(IReadOnlyList<string> Codes, int Start, int Length);
