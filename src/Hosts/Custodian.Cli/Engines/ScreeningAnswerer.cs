using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>Screens the report of a line: <c>{"id","result","sections","codes"}</c>.</summary>
sealed class ScreeningAnswerer(Casefinding casefinding) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers) => RegistryLine.Answer(line, number, answers, Write);

    Problem? Write(JsonElement line, Utf8JsonWriter json)
    {
        var input = new ScreeningInput("", [.. Sections(line)], [.. Codes(line)]);
        if (input.Sections.Count == 0 && input.Codes.Count == 0)
        {
            return RegistryLine.Unreadable("it has no \"text\", \"sections\" or \"codes\"");
        }

        casefinding.Write(input, json);
        return null;
    }

    static IEnumerable<(string, string)> Sections(JsonElement line)
    {
        if (line.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
        {
            yield return ("", text.GetString()!);
        }

        foreach (var (name, section) in line.TryGetProperty("sections", out var sections) && sections.ValueKind == JsonValueKind.Object ? RegistryJson.Items(sections) : [])
        {
            yield return (name, section);
        }
    }

    static IEnumerable<(string, string)> Codes(JsonElement line) =>
        line.TryGetProperty("codes", out var codes) && codes.ValueKind == JsonValueKind.Array
            ? codes.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object).Select(RegistryJson.Items).Select(c => (c["code"], c["date"].Replace("-", "", StringComparison.Ordinal)))
            : [];
}
