namespace Custodian.CodeBooks;

/// <summary>A search result.</summary>
/// <param name="Billable">False: a header; its children are the codes to choose from.</param>
/// <param name="Why">Where it was found and how the query was read, for the reader.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="SourceEdition">The edition of the index or table it was found in, when that is not the edition of the codes; else null.</param>
public sealed record CodeHit(string Code, string Dotted, string Title, bool Billable, string Why, double Score, HitKind Kind, string? SourceEdition = null);
