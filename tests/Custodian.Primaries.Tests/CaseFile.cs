using System.IO.Compression;
using System.Text;

namespace Custodian.Primaries.Tests;

/// <summary>Rows of a compressed CSV file of cases, by column name. Quoted fields may hold commas and line ends.</summary>
static class CaseFile
{
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string[]? columns = null;
        foreach (var record in Records(reader.ReadToEnd()))
        {
            if (columns is null)
            {
                columns = [.. record];
                continue;
            }

            yield return columns.Zip(record).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }

    static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                record.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
