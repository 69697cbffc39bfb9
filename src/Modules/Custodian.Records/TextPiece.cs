namespace Custodian.Records;

/// <summary>A run of text between the edges of marks.</summary>
/// <param name="Number">The mark it lies in; null outside all.</param>
sealed record TextPiece(string Text, int? Number)
{
    /// <summary>Cuts the text at its marks. What lies in two marks belongs to the one that starts first; places outside the text are cut off.</summary>
    public static IReadOnlyList<TextPiece> Cut(string text, IReadOnlyList<TextMark> marks)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        foreach (var mark in marks.OrderBy(m => m.Start).ThenBy(m => m.Number))
        {
            var start = Math.Max(mark.Start, at);
            var end = Math.Min(mark.End, text.Length);
            if (start >= end)
            {
                continue;
            }

            if (start > at)
            {
                pieces.Add(new(text[at..start], null));
            }

            pieces.Add(new(text[start..end], mark.Number));
            at = end;
        }

        if (at < text.Length)
        {
            pieces.Add(new(text[at..], null));
        }

        return pieces;
    }
}
