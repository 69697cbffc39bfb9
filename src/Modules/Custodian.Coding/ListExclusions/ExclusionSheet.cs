using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ListExclusions;

/// <param name="Grouper">Edition of the exclusion list.</param>
/// <param name="Principals">Code as printed, title, and the code for its address.</param>
public sealed record ExclusionSheet(BookPlace Place, CodeEntry Code, string Grouper, IReadOnlyList<(string Code, string Dotted, string Title)> Principals);
