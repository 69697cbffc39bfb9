using System.Text;

namespace Custodian.CodeBooks.Import;

/// <summary>Rows of a comma separated file (RFC 4180): fields in quotes may hold commas, doubled quotes and line ends.</summary>
internal static class CsvRows
{
    /// <returns>Each row with the number of the line it begins on.</returns>
    public static IEnumerable<(int Line, string[] Fields)> Of(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (quoted, line, began) = (false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (c == '"')
            {
                var doubled = quoted && i + 1 < text.Length && text[i + 1] == '"';
                quoted = doubled || !quoted;
                field.Append(doubled ? "\"" : "");
                i += doubled ? 1 : 0;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return (began, [.. fields]);
                    fields.Clear();
                    began = line;
                }
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            yield return (began, [.. fields, field.ToString()]);
        }
    }
}
