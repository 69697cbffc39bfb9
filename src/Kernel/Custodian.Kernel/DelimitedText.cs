using System.Text;

namespace Custodian.Kernel;

/// <summary>
/// Text in columns, separated by commas, semicolons or tabs (RFC 4180): a field in quotation marks may hold separators, line ends and doubled marks.
/// More lenient than the RFC where files are: blanks may stand around a quoted field, any line end will do, rows may differ in width, and a mark
/// inside a field that does not begin with one is text.
/// </summary>
public static class DelimitedText
{
    const char ByteOrderMark = '\uFEFF';

    // No field is longer. What goes on after that is a quotation nobody closed, and the rest of the file must not disappear in it.
    const int LongestField = 1 << 20;

    /// <summary>The fields of one line, blanks kept; a quotation still open at its end ends there.</summary>
    public static string[] Fields(string line, char separator = ',') => Row(line, 1, separator).Fields;

    /// <summary>One line as a row by itself, for readers that go line by line.</summary>
    /// <param name="number">The number of the line, for the place of a finding.</param>
    public static DelimitedRow Row(string line, int number, char separator = ',')
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return new(number, line.Split(separator));
        }

        var row = new DelimitedRowScanner(separator);
        var isOpen = !row.Add(line);
        return new(number, row.Fields(), isOpen);
    }

    /// <summary>The rows of UTF-8 text.</summary>
    public static IEnumerable<DelimitedRow> Rows(ReadOnlyMemory<byte> utf8, char separator = ',') => Rows(new StringReader(Encoding.UTF8.GetString(utf8.Span)), separator);

    /// <summary>
    /// The rows, one at a time; a byte order mark and empty lines are passed over, line ends within a field become line feeds. Where a quotation is never closed,
    /// its line is a row by itself that says so, and reading goes on with the next line.
    /// </summary>
    public static IEnumerable<DelimitedRow> Rows(TextReader text, char separator = ',')
    {
        var lines = new LineQueue(text);
        while (lines.Next() is { } line)
        {
            var number = lines.Number;
            line = number == 1 ? line.TrimStart(ByteOrderMark) : line;
            if (line.Length > 0)
            {
                var row = Row(line, number, separator);
                yield return row.IsOpen && GoOn(line, lines, separator) is { } fields ? new(number, fields) : row;
            }
        }
    }

    /// <summary>A value as a field: in quotation marks where it must be.</summary>
    public static string Field(string value, char separator = ',') =>
        value.AsSpan().IndexOfAny('"', '\r', '\n') >= 0 || value.Contains(separator, StringComparison.Ordinal) ? Quoted(value) : value;

    /// <summary>A value in quotation marks, its own doubled.</summary>
    public static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The fields of a row that runs over several lines; null, with the lines put back, when it never ends.</summary>
    static string[]? GoOn(string first, LineQueue lines, char separator)
    {
        var row = new DelimitedRowScanner(separator);
        row.Add(first);
        var read = new List<string>();
        while (row.FieldLength < LongestField && lines.Next() is { } line)
        {
            read.Add(line);
            if (row.Add(line))
            {
                return row.Fields();
            }
        }

        lines.PutBack(read);
        return null;
    }

    /// <summary>Lines with their numbers, which can be put back.</summary>
    sealed class LineQueue(TextReader text)
    {
        readonly Stack<string> _again = new();

        public int Number { get; private set; }

        public string? Next()
        {
            var line = _again.TryPop(out var again) ? again : text.ReadLine();
            Number += line is null ? 0 : 1;
            return line;
        }

        public void PutBack(List<string> lines)
        {
            Number -= lines.Count;
            for (var i = lines.Count - 1; i >= 0; i--)
            {
                _again.Push(lines[i]);
            }
        }
    }
}
