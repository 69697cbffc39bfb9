using System.Text;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Tab-separated text with a header line, as the tables come.</summary>
static class TsvFile
{
    public static string Header(SourceFile file)
    {
        var span = file.Content.Span;
        var end = span.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? span : span[..end]).TrimEnd('\r');
    }

    /// <summary>Fields of every line after the header. Lines that are short of fields are padded with empty ones.</summary>
    public static IEnumerable<string[]> Rows(SourceFile file)
    {
        var columns = Header(file).Count(c => c == '\t') + 1;
        using var reader = new StringReader(Encoding.UTF8.GetString(file.Content.Span));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length < columns)
            {
                var given = fields.Length;
                Array.Resize(ref fields, columns);
                Array.Fill(fields, "", given, columns - given);
            }

            yield return fields;
        }
    }
}
