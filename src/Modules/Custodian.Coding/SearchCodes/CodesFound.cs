using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;

namespace Custodian.Coding.SearchCodes;

/// <param name="Line">The edition searched, or why there is none.</param>
public sealed record CodesFound(string System, DateOnly On, EditionLine Line, string Query, IReadOnlyList<CodeFound> Hits)
{
    /// <summary>Index lines of the hospital and the caller that fit, and favourites for a query that begins with <c>*</c>.</summary>
    public IReadOnlyList<OwnHit> Own { get; init; } = [];
}
