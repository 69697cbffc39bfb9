using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ReadCode;

/// <summary>A code in the list at the foot of a tabular page.</summary>
/// <param name="Change">What it is against the edition before: new, revised; null for no change.</param>
public sealed record SheetLine(CodeEntry Code, bool Current, IReadOnlyList<CodeFlag> Flags, CodeChangeKind? Change);
