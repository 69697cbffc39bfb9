using System.Text;

namespace Custodian.Oncology.Import;

/// <summary>Reads delimited text (RFC 4180): quoted fields, doubled quotes, any line end.</summary>
static class CsvText
{
    /// <summary>The rows that have a field that is not blank.</summary>
    public static IEnumerable<string[]> Rows(ReadOnlyMemory<byte> content, char separator = ',')
    {
        var text = Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF');
        for (var at = 0; at < text.Length;)
        {
            var row = Row(text, ref at, separator);
            if (Array.Exists(row, f => !string.IsNullOrWhiteSpace(f)))
            {
                yield return row;
            }
        }
    }

    static string[] Row(string text, ref int at, char separator)
    {
        var fields = new List<string>();
        do
        {
            fields.Add(Field(text, ref at, separator));
        }
        while (at < text.Length && text[at++] == separator);

        return [.. fields];
    }

    /// <summary>Ends before the separator or at the line feed.</summary>
    static string Field(string text, ref int at, char separator)
    {
        var field = new StringBuilder();
        var quoted = false;
        for (; at < text.Length && (quoted || (text[at] != separator && text[at] != '\n')); at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[++at]);
            }
            else
            {
                quoted = !quoted;
            }
        }

        return field.ToString().Trim();
    }
}
