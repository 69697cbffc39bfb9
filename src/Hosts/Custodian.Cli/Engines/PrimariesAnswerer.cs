using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Primaries;

namespace Custodian.Cli.Engines;

/// <summary>Compares the two tumours of a line of CSV, or all tumours of a patient written as JSON.</summary>
sealed class PrimariesAnswerer(MultiplePrimaries rules, CsvColumns columns, int latestYear, bool explain) : ILineAnswerer
{
    readonly PrimariesJson _written = new(rules, explain);

    /// <summary>Columns of the usual file.</summary>
    public static IReadOnlyList<string> PairColumns { get; } =
        ["year1", "month1", "day1", "site1", "hist1", "beh1", "lat1", "year2", "month2", "day2", "site2", "hist2", "beh2", "lat2"];

    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        var text = Encoding.UTF8.GetString(line);
        if (text.StartsWith('{'))
        {
            Patient(text, number, answers);
        }
        else if (!columns.IsHeader(text, number))
        {
            Pair(columns.Read(text, number), number, answers);
        }
    }

    void Pair(Outcome<Dictionary<string, string>> read, long number, AnswerBuffer answers)
    {
        if (!read.Ok)
        {
            answers.Refuse(number, [], LineJson.Finding(read.Problem!));
            return;
        }

        var values = read.Value;
        var tumours = new[] { TumourFields.OfColumns(values, "1"), TumourFields.OfColumns(values, "2") };
        var id = values.GetValueOrDefault("id");
        Answer(tumours, id, number, answers, json => _written.Pair(json, tumours[0], tumours[1]));
    }

    void Patient(string text, long number, AnswerBuffer answers)
    {
        var read = FlatJson.Parse(text);
        if (!read.Ok)
        {
            answers.Refuse(number, [], LineJson.Finding(read.Problem!));
            return;
        }

        using var patient = read.Value;
        var id = FlatJson.Members(patient.RootElement).GetValueOrDefault("id");
        if (!patient.RootElement.TryGetProperty("tumors", out var list) || list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(t => t.ValueKind != JsonValueKind.Object))
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(id ?? ""), NoTumours);
            return;
        }

        var tumours = list.EnumerateArray().Select(t => TumourFields.OfItems(FlatJson.Members(t))).ToArray();
        Answer(tumours, id, number, answers, json => _written.Patient(json, tumours));
    }

    static Finding NoTumours { get; } = new(
        "MPR-0102", Severity.Error, "", "The line has no list \"tumors\" of objects. Write {\"id\":…,\"tumors\":[{\"primarySite\":…,\"dateOfDiagnosis\":…},…]}.");

    void Answer(TumourFields[] tumours, string? id, long number, AnswerBuffer answers, Action<Utf8JsonWriter> write)
    {
        if (Array.FindIndex(tumours, t => !t.Read(latestYear)) is >= 0 and var place)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(id ?? ""), NotComparable(place + 1));
            return;
        }

        using (var json = new Utf8JsonWriter(answers, LineJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, number);
            if (!string.IsNullOrEmpty(id))
            {
                json.WriteString("id"u8, id);
            }

            write(json);
            json.WriteEndObject();
        }

        answers.EndLine();
    }

    static Finding NotComparable(int tumour) => new(
        "MPR-0103",
        Severity.Error,
        "",
        FormattableString.Invariant($"Tumour {tumour} cannot be compared: it needs a site C000 to C808, a histology 8000 to 9999, a behaviour 0, 1, 2, 3 or 6, and a year of diagnosis that is not in the future. Complete it."));
}
