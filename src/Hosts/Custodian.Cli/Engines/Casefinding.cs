using System.Text.Json;
using Custodian.Kernel;
using Custodian.Oncology;
using Custodian.Oncology.Casefinding;

namespace Custodian.Cli.Engines;

/// <summary>Screens reports and writes what was found.</summary>
sealed class Casefinding(TextScreener screener, ReportableCodes codes)
{
    public static Outcome<Casefinding> Open(RegistryTables tables) =>
        tables.Screener is { Ok: false } unscreened ? unscreened.Problem!
        : tables.Reportable is { Ok: false } uncoded ? uncoded.Problem!
        : new Casefinding(tables.Screener.Value, tables.Reportable.Value);

    /// <summary>Writes the answer to a report as a line.</summary>
    public void Write(ScreeningInput report, AnswerBuffer answers)
    {
        using var json = new Utf8JsonWriter(answers, LineJson.Options);
        json.WriteStartObject();
        if (report.Id.Length > 0)
        {
            json.WriteString("id"u8, report.Id);
        }

        Write(report, json);
        json.WriteEndObject();
        json.Flush();
        answers.EndLine();
    }

    /// <summary>Writes result, sections and codes as members of the object the writer is in.</summary>
    public void Write(ScreeningInput report, Utf8JsonWriter json)
    {
        var sections = report.Sections.Select(s => screener.Screen(s.Name, s.Text)).ToList();
        var verdicts = report.Codes.Select(c => (c.Code, c.Date, Verdict: codes.Screen(c.Code, c.Date))).ToList();
        var reportable = sections.Exists(s => s.Reportable) || verdicts.Exists(v => v.Verdict == ReportableVerdict.Reportable);
        json.WriteString("result"u8, reportable ? "REPORTABLE"u8 : "NON_REPORTABLE"u8);
        json.WriteStartArray("sections"u8);
        sections.ForEach(s => Write(s, json));
        json.WriteEndArray();
        json.WriteStartArray("codes"u8);
        foreach (var (code, date, verdict) in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, code);
            json.WriteString("date"u8, date);
            json.WriteString("verdict"u8, verdict.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Write(ScreenedText section, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section"u8, section.Section);
        json.WriteBoolean("reportable"u8, section.Reportable);
        foreach (var (name, group) in (ReadOnlySpan<(string, KeywordGroup)>)[("positive", KeywordGroup.Positive), ("negative", KeywordGroup.Negative), ("other", KeywordGroup.Other)])
        {
            json.WriteStartArray(name);
            foreach (var hit in section.Hits.Where(h => h.Group == group))
            {
                json.WriteStringValue(hit.ToString());
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
