using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>A line of a registry file: a JSON object that may have an id.</summary>
static class RegistryLine
{
    /// <summary>Answers a line with an object that begins with the line's id. A line that is no object gets ONC-0101.</summary>
    /// <param name="write">Writes the rest of the answer; a problem refuses the line.</param>
    public static void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers, Func<JsonElement, Utf8JsonWriter, Problem?> write)
    {
        var problem = Unreadable("it is no JSON object");
        var id = "";
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                id = document.RootElement.TryGetProperty("id", out var given) ? given.GetRawText() : "";
                problem = Answer(document.RootElement, id, answers, write);
            }
        }
        catch (JsonException e)
        {
            problem = Unreadable(e.Message);
        }

        if (problem is not null)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(id.Trim('"')), LineJson.Finding(problem));
        }
    }

    public static Problem Unreadable(string why) => Problem.Invalid("ONC-0101", $"The line could not be read ({why}). Write one JSON object a line.");

    static Problem? Answer(JsonElement line, string id, AnswerBuffer answers, Func<JsonElement, Utf8JsonWriter, Problem?> write)
    {
        using var text = new MemoryStream();
        using var json = new Utf8JsonWriter(text, LineJson.Options);
        json.WriteStartObject();
        if (id.Length > 0)
        {
            json.WritePropertyName("id"u8);
            json.WriteRawValue(id, skipInputValidation: true);
        }

        if (write(line, json) is { } problem)
        {
            return problem;
        }

        json.WriteEndObject();
        json.Flush();
        answers.Add(text.GetBuffer().AsSpan(0, (int)text.Length));
        answers.EndLine();
        return null;
    }
}
