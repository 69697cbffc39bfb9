using System.Text.Json;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Tests;

/// <summary>The case archives: what the reference library says of each file.</summary>
public class ConformanceTests
{
    static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Unknown NAACCR ID"] = "NAA-0101", ["Invalid data level"] = "NAA-0102", ["Wrong NAACCR Number"] = "NAA-0103", ["Value too long"] = "NAA-0104",
        ["Value too short"] = "NAA-0105", ["Value invalid for data type"] = "NAA-0106", ["Value starts with a space"] = "NAA-0107",
        ["Value ends with a space"] = "NAA-0108", ["Invalid Time Generated"] = "NAA-0110",
    };

    public static TheoryData<string, string> Files()
    {
        var data = new TheoryData<string, string>();
        foreach (var archive in new[] { "samples_v180_v250", "mutated_v230_v250", "reader_testdata" })
        {
            foreach (var line in Lines(archive))
            {
                data.Add(archive, line.GetProperty("file").GetString()!);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_read_as_the_reference_library_reads_it(string archive, string file)
    {
        var bytes = Official.Cases(archive)[file];
        var expected = Lines(archive).Single(l => l.GetProperty("file").GetString() == file);

        Compare(expected.GetProperty("strict"), Read.Xml(bytes, Official.WithWhatever), file);
        Compare(expected.GetProperty("relaxed"), Read.Xml(bytes, Official.WithWhatever, NaaccrReadOptions.Relaxed), file);
    }

    static void Compare(JsonElement expected, Read read, string file)
    {
        // The publisher's own intent, in the name: the root holds an item of the patient. Its library stopped checking that (docs/reference/conformance.md).
        if (file.Contains("invalid_bad-data-item-1", StringComparison.Ordinal))
        {
            Assert.Contains(read.Findings, f => f is { Code: "NAA-0102", ItemId: "patientIdNumber" });
            return;
        }

        Assert.Equal(expected.GetProperty("parsed").GetBoolean(), read.Fault is null);
        Assert.Equal(expected.GetProperty("valid").GetBoolean(), read.Valid);
        if (read.Fault is not null)
        {
            return;
        }

        Assert.Equal(
            (expected.GetProperty("patients").GetInt32(), expected.GetProperty("tumors").GetInt32(), expected.GetProperty("items").GetInt32(), expected.GetProperty("rootItems").GetInt32()),
            (read.Patients.Count, read.Tumors, read.Items, read.File!.Count));
        var errors = expected.GetProperty("errors").EnumerateArray().Select(e => (Codes[e.GetProperty("code").GetString()!], Text(e, "naaccrId"), Text(e, "line")));
        Assert.Equal(errors.Order(), read.Findings.Where(f => f.Severity == Kernel.Severity.Error)
            .Select(f => (f.Code, f.Code == "NAA-0103" ? "" : f.ItemId ?? "", f.Code == "NAA-0110" ? "" : f.Line.ToString(System.Globalization.CultureInfo.InvariantCulture))).Order());
    }

    static string Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    static IEnumerable<JsonElement> Lines(string archive) =>
        System.Text.Encoding.UTF8.GetString(Official.Cases(archive)["expected.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);
}
