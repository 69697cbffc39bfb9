using System.Text.RegularExpressions;

namespace Custodian.CodeBooks;

/// <summary>Finds the ICD-10-CM codes printed in notes and guidelines, so that they can be opened: <c>I13.-</c>, <c>O00-O07</c>, <c>I97.13-</c>.</summary>
public static partial class PrintedCodes
{
    /// <summary>The text in pieces, in order; joined they are the text again. Whether an edition has a code is for the caller to ask.</summary>
    public static IEnumerable<TextPart> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        foreach (Match match in Printed().Matches(text))
        {
            if (match.Index > at)
            {
                yield return new(text[at..match.Index], null);
            }

            yield return new(match.Value, match.Groups[1].Value.Replace(".", "", StringComparison.Ordinal));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z.])([A-Z](?:[0-9][0-9A-Z]|A[0-9])(?:\.[0-9A-Z]{1,4})?)(?:\.?-(?![0-9A-Za-z]))?(?![0-9A-Za-z])")]
    private static partial Regex Printed();
}
