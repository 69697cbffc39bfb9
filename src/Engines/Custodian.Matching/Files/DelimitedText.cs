using System.Text;

namespace Custodian.Matching.Files;

/// <summary>Comma-separated text (RFC 4180): quoted values may hold commas, quotes and line ends; blanks around values go.</summary>
static class DelimitedText
{
    /// <summary>The rows with the line each begins on. Empty lines are passed over. A quote that is never closed ends with the text.</summary>
    public static IEnumerable<(int Line, string[] Values)> Rows(TextReader text)
    {
        var line = 0;
        var pending = new StringBuilder();
        while (text.ReadLine() is { } read)
        {
            line++;
            var first = line;
            pending.Clear().Append(read);
            while (IsOpen(pending) && text.ReadLine() is { } more)
            {
                line++;
                pending.Append('\n').Append(more);
            }

            if (pending.Length > 0)
            {
                yield return (first, Split(pending.ToString()));
            }
        }
    }

    static bool IsOpen(StringBuilder row)
    {
        var open = false;
        var fresh = true;
        for (var i = 0; i < row.Length; i++)
        {
            var c = row[i];
            if (c == '"' && (open || fresh))
            {
                open = !open;
            }
            else if (c == ',' && !open)
            {
                fresh = true;
                continue;
            }

            fresh = fresh && c is ' ' or '\t';
        }

        return open;
    }

    static string[] Split(string row)
    {
        var values = new List<string>();
        for (var at = 0; at <= row.Length;)
        {
            values.Add(Next(row, ref at));
        }

        return [.. values];
    }

    static string Next(string row, ref int at)
    {
        while (at < row.Length && row[at] is ' ' or '\t')
        {
            at++;
        }

        return at < row.Length && row[at] == '"' ? Quoted(row, ref at) : Plain(row, ref at);
    }

    static string Plain(string row, ref int at)
    {
        var end = row.IndexOf(',', at);
        end = end < 0 ? row.Length : end;
        var value = row[at..end].Trim();
        at = end + 1;
        return value;
    }

    static string Quoted(string row, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < row.Length; at++)
        {
            if (row[at] != '"')
            {
                value.Append(row[at]);
            }
            else if (at + 1 < row.Length && row[at + 1] == '"')
            {
                value.Append(row[at++]);
            }
            else
            {
                break;
            }
        }

        var end = row.IndexOf(',', Math.Min(at, row.Length));
        at = (end < 0 ? row.Length : end) + 1;
        return value.ToString().Trim();
    }
}
