using System.Globalization;
using System.Text;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>How values are written in X12: letters mapped to its character sets, numbers and dates in its forms.</summary>
static class X12Text
{
    // U+00C0 to U+017F without their marks. Letters that need two are blank here and written out in Plain.
    const string Unmarked =
        "AAAAAA CEEEEIIIIDNOOOOOxOUUUUY  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>
    /// Capitals of the basic set, and the extended set's signs. Marked letters lose their mark, typographic signs become plain ones; what has
    /// no counterpart, and any delimiter, becomes a blank, and blanks at either end go.
    /// </summary>
    public static string Map(string text, X12Delimiters delimiters)
    {
        if (!NeedsMapping(text, delimiters))
        {
            return text;
        }

        var mapped = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            foreach (var plain in Plain(c))
            {
                var upper = char.ToUpperInvariant(plain);
                mapped.Append(delimiters.Contains(upper) || upper is < ' ' or > '~' ? ' ' : upper);
            }
        }

        return mapped.ToString().Trim();
    }

    /// <summary>True when <see cref="Map"/> would lose or change more than letter case and outer blanks.</summary>
    public static bool LosesCharacters(string text, X12Delimiters delimiters) =>
        text.Any(c => c is < ' ' or > '~' || delimiters.Contains(char.ToUpperInvariant(c)));

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string? Number(Money? value) => value is { } amount ? Number(amount.Dollars) : null;

    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Range(DateOnly from, DateOnly through) => $"{Date(from)}-{Date(through)}";

    public static string Time(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);

    static bool NeedsMapping(string text, X12Delimiters delimiters)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or (>= 'a' and <= 'z') || delimiters.Contains(c))
            {
                return true;
            }
        }

        return text.Length > 0 && (text[0] == ' ' || text[^1] == ' ');
    }

    static string Plain(char c) => c switch
    {
        '\u00C6' or '\u00E6' => "AE",
        '\u0152' or '\u0153' => "OE",
        '\u0132' or '\u0133' => "IJ",
        '\u00DE' or '\u00FE' => "TH",
        '\u00DF' or '\u1E9E' => "SS",
        '\u2018' or '\u2019' or '\u00B4' => "'",
        '\u201C' or '\u201D' => "\"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        >= '\u00C0' and <= '\u017F' => Unmarked[c - '\u00C0'].ToString(),
        _ => c.ToString(),
    };
}
