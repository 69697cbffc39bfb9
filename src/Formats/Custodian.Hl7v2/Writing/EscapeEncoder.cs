using System.Globalization;
using System.Text;

namespace Custodian.Hl7v2;

/// <summary>Makes text fit to stand in a leaf: the inverse of <see cref="EscapeDecoder"/>, except that every line end comes back as <c>\n</c>.</summary>
static class EscapeEncoder
{
    public static string Encode(string text, in Hl7Delimiters delimiters)
    {
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            Append(output, text[i], delimiters);
        }

        // Two quotation marks as text must not read as "delete".
        return output.Equals("\"\"") ? $"{delimiters.Escape}X22{delimiters.Escape}\"" : output.ToString();
    }

    static void Append(StringBuilder output, char character, in Hl7Delimiters delimiters)
    {
        if (NameOf(character, delimiters) is { } name)
        {
            output.Append(delimiters.Escape).Append(name).Append(delimiters.Escape);
        }
        else if (char.IsControl(character) && character is < '\u0080' and not '\t')
        {
            output.Append(delimiters.Escape).Append(CultureInfo.InvariantCulture, $"X{(int)character:X2}").Append(delimiters.Escape);
        }
        else
        {
            output.Append(character);
        }
    }

    static string? NameOf(char character, in Hl7Delimiters delimiters) => character switch
    {
        _ when character == delimiters.Field => "F",
        _ when character == delimiters.Component => "S",
        _ when character == delimiters.Subcomponent => "T",
        _ when character == delimiters.Repetition => "R",
        _ when character == delimiters.Escape => "E",
        '\0' => null,
        _ when character == delimiters.Truncation => "P",
        '\r' or '\n' => LineBreak(delimiters),
        _ => null,
    };

    // The dot of .br would be split where a dot separates.
    static string LineBreak(in Hl7Delimiters delimiters) =>
        (delimiters.EncodingCharacters + delimiters.Field).Contains('.', StringComparison.Ordinal) ? "X0A" : ".br";
}
