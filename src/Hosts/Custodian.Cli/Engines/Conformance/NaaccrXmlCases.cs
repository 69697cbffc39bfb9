using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Naaccr;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>
/// Archives of NAACCR XML files with what the standard's own library says of each, read strictly and with relaxed namespaces: a case is one file read one way.
/// Compared: read to the end, valid, counts, and each error's code, item and line.
/// </summary>
sealed class NaaccrXmlCases : ICaseFile
{
    static readonly string[] Fields = ["parsed", "valid", "patients", "tumors", "items"];

    static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Unknown NAACCR ID"] = "NAA-0101", ["Invalid data level"] = "NAA-0102", ["Wrong NAACCR Number"] = "NAA-0103", ["Value too long"] = "NAA-0104",
        ["Value too short"] = "NAA-0105", ["Value invalid for data type"] = "NAA-0106", ["Value starts with a space"] = "NAA-0107",
        ["Value ends with a space"] = "NAA-0108", ["Invalid Time Generated"] = "NAA-0110",
    };

    public bool Recognises(string name) =>
        name == "reader_testdata.zip" || (name.EndsWith(".zip", StringComparison.Ordinal) && (name.StartsWith("samples_v", StringComparison.Ordinal) || name.StartsWith("mutated_v", StringComparison.Ordinal)));

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var pack = shelf.Naaccr();
        if (!pack.Ok)
        {
            return pack.Problem!;
        }

        // The user dictionary that the library was given when the answers were made.
        var standard = pack.Value.With([new("whatever", null, [new("whateverItem", 10000, NaaccrLevel.Patient, 1)])]);
        var result = new FamilyResult("naaccr-xml/" + Path.GetFileNameWithoutExtension(path));
        using var zip = ZipFile.OpenRead(path);
        foreach (var line in Encoding.UTF8.GetString(Bytes(zip.GetEntry("expected.jsonl")!)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var expected = JsonDocument.Parse(line);
            var file = expected.RootElement.GetProperty("file").GetString()!;
            var bytes = Bytes(zip.GetEntry(file)!);
            result.Add($"{file} strict", Differences(expected.RootElement.GetProperty("strict"), Tell(bytes, standard, NaaccrReadOptions.Strict)));
            result.Add($"{file} relaxed", Differences(expected.RootElement.GetProperty("relaxed"), Tell(bytes, standard, NaaccrReadOptions.Relaxed)));
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Differences(JsonElement expected, Answer got) =>
        Fields.Select(f => (f, expected.GetProperty(f).ToString().ToLowerInvariant(), got.Field(f)))
            .Append(("rootItems", got.Parsed ? expected.GetProperty("rootItems").ToString() : "", got.Parsed ? got.Field("rootItems") : ""))
            .Append(("errors", string.Join("; ", expected.GetProperty("errors").EnumerateArray().Select(Error).Order(StringComparer.Ordinal)), got.Errors))
            .Where(d => d.Item2 != d.Item3);

    /// <summary>The library leaves the item out of errors about its number, and the line out of errors about the head.</summary>
    static string Error(JsonElement error) => $"{Codes.GetValueOrDefault(error.GetProperty("code").GetString()!, "unknown code")} {Text(error, "naaccrId")} {Text(error, "line")}";

    static string Error(NaaccrFinding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Code} {(finding.Code == "NAA-0103" ? "" : finding.ItemId)} {(finding.Code == "NAA-0110" ? "" : finding.Line)}");

    static string Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    /// <summary>The library gives up the whole file at a fault: then nothing counts.</summary>
    static Answer Tell(byte[] bytes, NaaccrStandard standard, NaaccrReadOptions options)
    {
        var reader = new NaaccrXmlReader(new MemoryStream(bytes).Read, standard, options);
        var errors = reader.ReadHead() ? reader.Findings.Where(f => f.Severity == Severity.Error).Select(Error).ToList() : [];
        var (patients, tumors, items) = (0, 0, 0);
        while (reader.Read())
        {
            patients++;
            tumors += reader.Patient.Tumors.Count;
            items += reader.Patient.Count + reader.Patient.Tumors.Sum(t => t.Count);
            errors.AddRange(reader.Findings.Where(f => f.Severity == Severity.Error).Select(Error));
        }

        return reader.Fault is null
            ? new(true, errors.Count == 0, patients, tumors, items, reader.File!.Count, string.Join("; ", errors.Order(StringComparer.Ordinal)))
            : new(false, false, 0, 0, 0, 0, "");
    }

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    sealed record Answer(bool Parsed, bool Valid, int Patients, int Tumors, int Items, int RootItems, string Errors)
    {
        public string Field(string name) => name switch
        {
            "parsed" => Parsed ? "true" : "false",
            "valid" => Valid ? "true" : "false",
            "patients" => Number(Patients),
            "tumors" => Number(Tumors),
            "items" => Number(Items),
            _ => Number(RootItems),
        };

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
