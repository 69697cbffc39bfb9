using Custodian.Edits.Tabular;

namespace Custodian.Coding.OpenCase;

/// <param name="Key">The digit that applies it; null when the digits are used up.</param>
public sealed record NumberedFix(string? Key, CodeFix Fix);
