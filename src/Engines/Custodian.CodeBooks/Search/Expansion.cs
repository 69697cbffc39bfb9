namespace Custodian.CodeBooks.Search;

/// <summary>A word of the vocabulary that a word of the query may stand for.</summary>
/// <param name="Quality">1 for the word itself, less for a beginning, a synonym or a corrected spelling.</param>
/// <param name="Corrected">It differs from what was written by an edit.</param>
internal readonly record struct Expansion(int Word, float Quality, bool Corrected = false);
