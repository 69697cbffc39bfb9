using Custodian.Coding.Engines;

namespace Custodian.Coding.SearchCodes;

/// <param name="Line">The edition searched, or why there is none.</param>
public sealed record CodesFound(string System, DateOnly On, EditionLine Line, string Query, IReadOnlyList<CodeFound> Hits);
