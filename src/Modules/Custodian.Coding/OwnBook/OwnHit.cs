namespace Custodian.Coding.OwnBook;

/// <summary>An index line or favourite that fits a search.</summary>
/// <param name="Title">Of the code in the edition searched; empty when the edition does not have it.</param>
/// <param name="Number">Of a favourite; null for an index line.</param>
public sealed record OwnHit(OwnEntry Entry, string Dotted, string Title, bool Billable, int? Number);
