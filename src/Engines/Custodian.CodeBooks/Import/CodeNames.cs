using System.Text.RegularExpressions;
using Custodian.CodeBooks.Format;

namespace Custodian.CodeBooks.Import;

/// <summary>The codes, incomplete codes and ranges of categories that a running text names.</summary>
internal static partial class CodeNames
{
    public static IEnumerable<(ulong First, ulong Last)> In(string text)
    {
        foreach (Match match in Named().Matches(text))
        {
            var first = CodeKey.Of(match.Groups[1].Value);
            var end = match.Groups[2].Success ? CodeKey.Of(match.Groups[2].Value) : first;
            yield return (first, CodeKey.LastBelow(end, CodeKey.Length(end)));
        }
    }

    [GeneratedRegex(@"\b([A-Z](?:[0-9][0-9A-Z]|A[0-9])(?:\.[0-9A-Z]{1,4})?)(?:\s?[-–]\s?([A-Z](?:[0-9][0-9A-Z]|A[0-9])(?:\.[0-9A-Z]{1,4})?)\b)?")]
    private static partial Regex Named();
}
