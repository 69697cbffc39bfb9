using System.Text.Json;
using Custodian.Kernel;
using Custodian.Staging;
using Custodian.Staging.Json;

namespace Custodian.Cli.Engines;

/// <summary>Stages the case of a line: <c>{"id","result","schemaId","output","errors","path"}</c>.</summary>
#pragma warning disable CA1001 // The writer holds memory only; there is nothing to let go.
sealed class StagingAnswerer(StagingAlgorithm algorithm, int currentYear) : ILineAnswerer
#pragma warning restore CA1001
{
    readonly StagingRun _run = algorithm.NewRun();
    readonly StagingLine _line = new();
    readonly Utf8JsonWriter _json = new(Stream.Null, LineJson.Options);

    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        if (!_line.TryRead(line, _run, out var reason))
        {
            answers.Refuse(number, _line.Id.Trim((byte)'"'), new("STG-0101", Severity.Error, "", $"{reason} Write {{\"id\",\"input\":{{…}}}}, one case a line."));
            return;
        }

        _run.Stage(currentYear);
        _json.Reset(answers);
        _json.WriteStartObject();
        if (_line.Id.Length > 0)
        {
            _json.WritePropertyName("id"u8);
            _json.WriteRawValue(_line.Id, skipInputValidation: true);
        }

        StagingJson.Write(_json, _run);
        if (_run.Result == StagingResult.FailedMultipleMatchingSchemas)
        {
            WriteCandidates(number, answers);
        }

        _json.WriteEndObject();
        _json.Flush();
        answers.EndLine();
    }

    void WriteCandidates(long number, AnswerBuffer answers)
    {
        _json.WriteStartArray("candidates"u8);
        foreach (var schema in _run.Candidates)
        {
            _json.WriteStringValue(schema.Id);
        }

        _json.WriteEndArray();
        var finding = UndecidedSchema.Finding(_run.Candidates.ToArray());
        _json.WriteNumber("line"u8, number);
        LineJson.Write(_json, finding);
        answers.Count(finding);
    }
}
