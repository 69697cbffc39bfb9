using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.SearchCodes;

namespace Custodian.Coding.ListCodesBelow;

/// <param name="Total">Codes one step below the header; the list can be shorter.</param>
public sealed record CodesBelow(BookPlace Place, CodeEntry Header, IReadOnlyList<CodeFound> Found, int Total);
