using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Search;

/// <summary>One searchable phrase: its words and the run of codes it leads to.</summary>
/// <param name="First">Row of the first code.</param>
/// <param name="Count">1 for a code, more for a header or an incomplete code with all below it.</param>
/// <param name="Reference">Number of the text or entry it came from, as its kind says.</param>
internal readonly record struct SearchText(HitKind Kind, int First, int Count, int Reference, IReadOnlyList<Word> Words, bool Replaced = false);
