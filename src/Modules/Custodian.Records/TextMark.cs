namespace Custodian.Records;

/// <summary>A place in a document's text that carries a number: the evidence of a code, a hit, a redaction.</summary>
/// <param name="Start">First character, counted in UTF-16 units of <see cref="DocumentText.Text"/>.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Number">Written beside the mark; the row it belongs to carries the same in <c>data-ev</c>.</param>
public sealed record TextMark(int Start, int End, int Number);
