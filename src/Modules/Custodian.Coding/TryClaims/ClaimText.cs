using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.Coding.ClaimLines;
using Custodian.Kernel;

namespace Custodian.Coding.TryClaims;

/// <summary>
/// Claims as people have them: lines of JSON, or a table with a line of column names. Each becomes one line of JSON with the number it had, so
/// that findings point to what was sent.
/// </summary>
static class ClaimText
{
    static readonly string[] Plain = ["id", "grouper_version"];
    static readonly string[] OfClaim = ["age", "sex", "discharge_status", "poa_reporting", "admit_dx", "los", "discharge_date"];
    static readonly SearchValues<char> Between = SearchValues.Create(" |+");

    /// <summary>The columns a table may have, in the order of the documentation.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Plain, .. OfClaim, "pdx", "sdx", "px"];

    public static IEnumerable<(long Number, byte[] Json)> Lines(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var head = lines.FindIndex(l => l.Trim().Length > 0);
        if (head < 0)
        {
            return [];
        }

        var numbered = lines.Select((l, i) => (Number: i + 1L, Text: l)).Skip(head).Where(l => l.Text.Trim().Length > 0);
        if (lines[head].TrimStart('\uFEFF', ' ', '\t').StartsWith('{'))
        {
            return numbered.Select(l => (l.Number, Encoding.UTF8.GetBytes(l.Text.TrimStart('\uFEFF'))));
        }

        var separator = lines[head].Contains('\t') ? '\t' : lines[head].Contains(';') ? ';' : ',';
        var columns = Array.ConvertAll(DelimitedText.Fields(lines[head].TrimStart('\uFEFF'), separator), c => c.Trim().ToLowerInvariant());
        return numbered.Skip(1).Select(l => (l.Number, Row(columns, DelimitedText.Fields(l.Text, separator))));
    }

    /// <summary>One claim from the fields of a form or the columns of a table, by the names of <see cref="Columns"/>.</summary>
    public static byte[] Claim(Func<string, string> value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, LineJson.Options))
        {
            json.WriteStartObject();
            Write(json, Plain, value);
            json.WriteStartObject("claim");
            Write(json, OfClaim, value);
            if (value("pdx").Trim() is { Length: > 0 } principal)
            {
                json.WritePropertyName("pdx");
                WriteDiagnosis(json, principal);
            }

            json.WriteStartArray("sdx");
            foreach (var item in Items(value("sdx")))
            {
                WriteDiagnosis(json, item);
            }

            json.WriteEndArray();
            json.WriteStartArray("px");
            foreach (var item in Items(value("px")))
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    static byte[] Row(string[] columns, string[] fields) =>
        Claim(name => Array.IndexOf(columns, name) is var at and >= 0 && at < fields.Length ? fields[at].Trim() : "");

    static void Write(Utf8JsonWriter json, string[] names, Func<string, string> value)
    {
        foreach (var name in names)
        {
            if (value(name).Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (name is "age" or "discharge_status" or "los" && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteString(name, text);
            }
        }
    }

    /// <summary>A code with its indicator behind a colon: <c>J96.01:Y</c>.</summary>
    static void WriteDiagnosis(Utf8JsonWriter json, string item)
    {
        var (code, poa) = item.Split(':', 2) is [var before, var after] ? (before, after) : (item, "");
        json.WriteStartObject();
        json.WriteString("code", code.Trim());
        json.WriteString("poa", poa.Trim().ToUpperInvariant());
        json.WriteEndObject();
    }

    static IEnumerable<string> Items(string list)
    {
        var rest = list;
        while (rest.Length > 0)
        {
            var end = rest.AsSpan().IndexOfAny(Between);
            var item = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? "" : rest[(end + 1)..];
            if (item.Length > 0)
            {
                yield return item;
            }
        }
    }
}
