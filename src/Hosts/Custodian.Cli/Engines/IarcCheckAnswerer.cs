using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Primaries;

namespace Custodian.Cli.Engines;

/// <summary>Checks and converts the case of a line.</summary>
sealed class IarcCheckAnswerer(IarcChecks checks, CsvColumns columns) : ILineAnswerer
{
    /// <summary>Columns of the usual file.</summary>
    public static IReadOnlyList<string> CaseColumns { get; } = ["id", "sex", "age", "topography", "morphology", "behaviour", "basis", "grade", "birth_date", "incidence_date"];

    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        var text = Encoding.UTF8.GetString(line);
        if (columns.IsHeader(text, number))
        {
            return;
        }

        var read = Read(text, number);
        if (!read.Ok)
        {
            answers.Refuse(number, [], LineJson.Finding(read.Problem!));
            return;
        }

        var values = read.Value;
        var result = checks.Check(CaseOf(values));
        using (var json = new Utf8JsonWriter(answers, LineJson.Options))
        {
            Write(json, number, values.GetValueOrDefault("id"), result);
        }

        answers.EndLine();
    }

    /// <summary>The case as the checks read it.</summary>
    public static IarcCase CaseOf(Dictionary<string, string> values) => new(
        values.GetValueOrDefault("sex"),
        values.GetValueOrDefault("age"),
        values.GetValueOrDefault("topography"),
        values.GetValueOrDefault("morphology"),
        values.GetValueOrDefault("behaviour"),
        values.GetValueOrDefault("basis"),
        values.GetValueOrDefault("grade"),
        values.GetValueOrDefault("birth_date"),
        values.GetValueOrDefault("incidence_date"));

    Outcome<Dictionary<string, string>> Read(string text, long number) => text.StartsWith('{') ? FlatJson.Read(text) : columns.Read(text, number);

    static void Write(Utf8JsonWriter json, long number, string? id, IarcCheckResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, number);
        if (!string.IsNullOrEmpty(id))
        {
            json.WriteString("id"u8, id);
        }

        foreach (var (check, code) in Enum.GetValues<IarcCheck>().Zip(result.Checks))
        {
            json.WriteString(check.ToString(), code.ToString());
        }

        json.WriteString("icd10"u8, result.Icd10.Value);
        json.WriteString("icd10_result"u8, result.Icd10.Code.ToString());
        json.WriteString("iccc3"u8, result.Iccc3.Value);
        json.WriteString("iccc3_result"u8, result.Iccc3.Code.ToString());
        json.WriteEndObject();
    }
}
