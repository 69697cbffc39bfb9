namespace Custodian.CodeBooks.Search;

/// <summary>A code that a search may answer with, and the phrase and reading that led to it.</summary>
/// <param name="Whole">Every word of the query was matched.</param>
internal readonly record struct Candidate(int Row, int Text, float Score, QueryReading Reading, float Coverage, bool Whole);
