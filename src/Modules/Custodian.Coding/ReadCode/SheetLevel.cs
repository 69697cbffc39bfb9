using Custodian.CodeBooks;

namespace Custodian.Coding.ReadCode;

/// <summary>One header on the way to a code, or the code itself, with the notes that stand there.</summary>
public sealed record SheetLevel(CodeEntry Code, IReadOnlyList<TabularNote> Notes);
