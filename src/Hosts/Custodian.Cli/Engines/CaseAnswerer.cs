using System.Text;
using System.Text.Json;
using Custodian.Edits.Coding;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Edits.Tabular;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>
/// Checks the diagnoses of a case against the tabular list of its date: <c>{"id","date","codes":[…]}</c>, the first code being the principal
/// diagnosis, or a claim as <c>drg group</c> reads it.
/// </summary>
/// <param name="shelf">The packs.</param>
/// <param name="on">For cases without a date.</param>
sealed class CaseAnswerer(EngineShelf shelf, DateOnly on) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var json = JsonDocument.ParseValue(ref reader);
            var written = CodedCaseJson.Read(json.RootElement, on);
            Answer(written, number, answers);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            answers.Refuse(number, [], new(
                "CLI-0124", Severity.Error, "", "The line is not a case. Write {\"id\":\"1\",\"date\":\"2026-01-31\",\"codes\":[\"I10\"]}, or a claim as drg group reads it."));
        }
    }

    void Answer((string Id, CodedCase Case) written, long number, AnswerBuffer answers)
    {
        var rules = shelf.Tabular(written.Case.CodingDay);
        if (!rules.Ok)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(written.Id), LineJson.Finding(rules.Problem!));
            return;
        }

        var found = rules.Value.Rules.Check(written.Case, Facts(rules.Value, written.Case.CodingDay));
        Write(written.Id, found, answers);
        if (found.MaxBy(f => f.Finding.Severity) is { } gravest)
        {
            answers.Count(gravest.Finding);
        }

        answers.EndLine();
    }

    CodingFacts Facts(DayTabular day, DateOnly on)
    {
        var editor = shelf.Groupers.CodeEditor(on) is { Ok: true } opened ? opened.Value : null;
        return new(
            (code, d) => day.Book.IsValid(code) || editor?.Flags(code, d) is { IsProcedure: false },
            (_, _) => true,
            (_, _) => false,
            (code, d) => editor?.Flags(code, d)?.Has(MceFlags.Manifestation) == true,
            new HashSet<string>(),
            _ => null);
    }

    static void Write(string id, IReadOnlyList<TabularFinding> found, AnswerBuffer answers)
    {
        using var json = new Utf8JsonWriter(answers, LineJson.Options);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteStartArray("findings"u8);
        foreach (var finding in found)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, TabularFinding found)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, found.Finding.Code);
        json.WriteString("severity"u8, found.Finding.Severity.ToString());
        json.WriteString("place"u8, found.Finding.Place);
        json.WriteString("text"u8, found.Finding.Text);
        json.WriteString("source"u8, found.Finding.Source);
        json.WriteStartArray("fixes"u8);
        foreach (var fix in found.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, fix.Title);
            json.WriteString("steps"u8, fix.Write());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
