using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;

namespace Custodian.Coding.SearchCodes;

/// <param name="Place">The edition searched, or why there is none.</param>
/// <param name="Notice">The copyright notice of a licensed book; empty elsewhere.</param>
public sealed record CodesFound(BookPlace Place, string Query, IReadOnlyList<CodeFound> Hits, string Notice = "")
{
    public string System => Place.System;

    public DateOnly On => Place.On;

    public EditionLine Line => Place.Line;

    /// <summary>Index lines of the hospital and the caller that fit, and favourites for a query that begins with <c>*</c>.</summary>
    public IReadOnlyList<OwnHit> Own { get; init; } = [];
}
