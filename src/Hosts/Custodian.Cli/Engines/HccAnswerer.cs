using System.Text;
using System.Text.Json;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>Scores the beneficiary of a line.</summary>
sealed class HccAnswerer(Hcc hcc) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        string? id = null;
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            id = IdOf(document.RootElement);
            // A second value on the line makes the reader throw.
            reader.Read();
            Answer(document.RootElement, id, number, answers);
        }
        catch (JsonException e)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(id ?? ""), ClaimFindings.Unreadable(e.Message));
        }
    }

    void Answer(JsonElement beneficiary, string? id, long number, AnswerBuffer answers)
    {
        var read = HccJson.Read(beneficiary);
        if (!read.Ok)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(id ?? ""), LineJson.Finding(read.Problem!));
            return;
        }

        var input = read.Value with { Diagnoses = [.. read.Value.Diagnoses.Select(WrittenCode.AsOnTables)] };
        var result = hcc.Score(input);
        answers.Add(Encoding.UTF8.GetBytes(WithFinding(HccJson.Write(id, input, result), number, result, answers)));
        answers.EndLine();
    }

    static string WithFinding(string answer, long number, HccResult result, AnswerBuffer answers)
    {
        if (result.Findings.MaxBy(f => f.Severity) is not { } finding)
        {
            return answer;
        }

        answers.Count(finding);
        var text = JsonSerializer.Serialize(new { code = finding.Code, severity = finding.Severity.ToString(), text = finding.Text });
        return $"{answer[..^1]},\"line\":{number},\"finding\":{text}}}";
    }

    static string? IdOf(JsonElement line) => line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id)
        ? id.ValueKind == JsonValueKind.String ? id.GetString() : id.GetRawText()
        : null;
}
