namespace Custodian.CodeBooks.Search;

/// <summary>A code that a search may answer with, and the phrase and reading that led to it.</summary>
/// <param name="Corrected">Found while reading misspelled words.</param>
internal readonly record struct Candidate(int Row, int Text, float Score, QueryReading Reading, float Coverage, bool Corrected);
