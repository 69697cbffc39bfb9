using System.Text;

namespace Custodian.Cli.Engines;

/// <summary>A line of CSV (RFC 4180); a field does not run over the end of the line.</summary>
static class CsvLine
{
    /// <summary>The fields, without their quotes.</summary>
    public static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var (field, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                var written = quoted && i + 1 < line.Length && line[i + 1] == '"';
                _ = written ? field.Append(line[++i]) : field;
                quoted = quoted == written;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
