using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

/// <summary>Every generated case against the answer of CMS's own software, member by member.</summary>
public class CmsCaseTests
{
    [Fact]
    public void Every_case_is_answered_as_the_publishers_software_answers_it()
    {
        var differences = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var cases = 0;
        foreach (var text in Lines("coding/cases/drg_mce_cases.jsonl.gz"))
        {
            cases++;
            var expected = JsonNode.Parse(text)!;
            var id = (string)expected["id"]!;
            foreach (var difference in Differences("", expected["drg"]!, Answer(text, (string)expected["grouper_version"]!)["drg"]!))
            {
                if (!differences.TryGetValue(difference, out var ids))
                {
                    differences[difference] = ids = [];
                }

                ids.Add(id);
            }
        }

        Assert.Equal(14132, cases);
        var report = differences.OrderByDescending(d => d.Value.Count).Select(d => $"{d.Value.Count} {d.Key}: {string.Join(' ', d.Value.Take(3))}");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, report));
    }

    [Fact]
    public void The_discharge_date_chooses_the_version_of_every_case()
    {
        foreach (var text in Lines("coding/cases/drg_mce_cases.jsonl.gz"))
        {
            var line = new ClaimLine();
            Assert.True(ClaimJsonReader.TryRead(Encoding.UTF8.GetBytes(text), line, out _));
            Assert.Equal((string)JsonNode.Parse(text)!["grouper_version"]!, MsDrgVersion.For(line.DischargeDate!.Value).ToString());
        }
    }

    [Fact]
    public void Every_peer_case_gives_the_same_drg_mdc_and_base_drg()
    {
        var grouper = MsDrgPacks.Grouper("43.0");
        var rows = File.ReadAllLines(Reference.Path("coding/cases/peer_cms_grouper_v430_cases.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        List<string> wrong = [];
        foreach (var row in rows)
        {
            var secondaries = row[2].Split([' ', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':'))
                .Select(s => new CodedDiagnosis(s[0], PoaIndicators.FromText(s.ElementAtOrDefault(1)))).ToList();
            var input = new DrgClaimInput(65, 'M', "01", PoaReporting.NonExempt, null, new(row[1], PresentOnAdmission.Yes), secondaries, [], new(2025, 11, 1));

            var final = grouper.Group(input).Final;

            if ($"{final.Drg},{final.Mdc},{final.BaseDrg}" != $"{row[3]},{row[4]},{row[6]}")
            {
                wrong.Add($"{row[0]}: {final} for {row[3]}");
            }
        }

        Assert.Equal(136, rows.Count);
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    internal static IEnumerable<string> Lines(string reference)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path(reference)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    static JsonNode Answer(string text, string version)
    {
        var line = new ClaimLine();
        Assert.True(ClaimJsonReader.TryRead(Encoding.UTF8.GetBytes(text), line, out var reason), reason);
        var grouper = MsDrgPacks.Grouper(version);
        var scratch = new DrgScratch();
        var summary = grouper.GroupWithDetails(line.ToDrgClaim(), scratch);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            DrgJsonWriter.WriteLineStart(writer, line);
            DrgJsonWriter.WriteDrg(writer, line, grouper, scratch, summary);
            writer.WriteEndObject();
        }

        return JsonNode.Parse(stream.ToArray())!;
    }

    /// <summary>Members that differ, as "path expected X got Y".</summary>
    static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? got)
    {
        switch (expected, got)
        {
            case (JsonObject left, JsonObject right):
                return left.Select(m => m.Key).Union(right.Select(m => m.Key), StringComparer.Ordinal)
                    .SelectMany(k => Differences($"{path}.{k}", left[k], right[k]));
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).SelectMany(p => Differences(path, p.First, p.Second));
            default:
                return JsonNode.DeepEquals(expected, got) ? [] : [$"{path} expected {expected?.ToJsonString()} got {got?.ToJsonString()}"];
        }
    }
}
