using System.Globalization;
using System.Text;
using Custodian.Testing;

namespace Custodian.Hl7v2.Tests;

/// <summary>Messages written by other projects, against an independent parser's reading of each (interop/hl7v2/EXPECTED.tsv).</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    // The one file of which the two readings differ, and where: lines "PIDX|" and "PV|" are no segments to us (FACTS section 2), and to the
    // independent parser they are, by position. See the README of Custodian.Hl7v2.
    static readonly HashSet<string> Explained =
    [
        "rethinkhealth-hl7v2/qa_fixtures_invalid-segment-header-length.hl7 segments",
        "rethinkhealth-hl7v2/qa_fixtures_invalid-segment-header-length.hl7 PID3",
        "rethinkhealth-hl7v2/qa_fixtures_invalid-segment-header-length.hl7 PID5",
        "rethinkhealth-hl7v2/qa_fixtures_invalid-segment-header-length.hl7 PID7",
    ];

    [Fact]
    public void Every_column_of_every_message_agrees_with_the_independent_parser_or_is_explained()
    {
        var differences = new List<string>();
        var agreed = new SortedDictionary<string, (int Same, int Of)>(StringComparer.Ordinal);
        foreach (var (row, message, parsed) in Rows())
        {
            foreach (var (column, expected) in row.Where(cell => Readers.ContainsKey(cell.Key)))
            {
                var actual = message is null ? "(no such message)" : Readers[column](message, parsed);
                var tally = agreed.GetValueOrDefault(column);
                agreed[column] = (tally.Same + (actual == expected ? 1 : 0), tally.Of + 1);
                if (actual != expected)
                {
                    differences.Add($"{row["file"]["hl7v2/files/".Length..]} {column}: expected '{expected}', read '{actual}'");
                }
            }
        }

        foreach (var (column, tally) in agreed)
        {
            output.WriteLine($"{column,-18} {tally.Same} of {tally.Of}");
        }

        Assert.Equal([], differences.Where(difference => !Explained.Contains(difference[..difference.IndexOf(':', StringComparison.Ordinal)])));
        Assert.Equal(Explained.Count, differences.Count);
    }

    [Fact]
    public void Every_file_gives_as_many_messages_as_the_independent_parser_found()
    {
        var files = Rows().GroupBy(row => row.Row["file"]).ToList();

        Assert.Equal(291, files.Count);
        Assert.All(files, file => Assert.Equal(file.Count(), file.First().Parsed.Messages.Count));
    }

    [Fact]
    public void Every_view_reads_every_message_without_throwing()
    {
        foreach (var (_, message, _) in Rows())
        {
            Assert.NotNull(message);
            ViewReader.ReadAll(message);
        }
    }

    [Fact]
    public void A_message_cut_anywhere_is_read_or_refused()
    {
        foreach (var (row, message, _) in Rows().Where(row => row.Row["msg"] == "1").Take(40))
        {
            var bytes = message!.Raw.ToArray();
            for (var length = 0; length < bytes.Length; length += 7)
            {
                var parsed = Hl7Parser.Parse(bytes.AsMemory(0, length));
                Assert.True(parsed.Messages.Count == 1 || parsed.Findings.Count > 0, row["file"]);
            }
        }
    }

    static readonly Dictionary<string, Func<Hl7Message, Hl7Parsed, string>> Readers = new()
    {
        // The column holds the four roles of every version, without the truncation character of 2.7.
        ["enc_chars"] = (message, _) => message.Delimiters.EncodingCharacters[..4],
        ["MSH9"] = Raw("MSH", 9),
        ["MSH10"] = Raw("MSH", 10),
        ["MSH11"] = Raw("MSH", 11),
        ["MSH12"] = Raw("MSH", 12),
        ["MSH18"] = Raw("MSH", 18),
        ["PID3"] = Raw("PID", 3),
        ["PID5"] = Raw("PID", 5),
        ["PID7"] = Raw("PID", 7),
        ["PV1_2"] = Raw("PV1", 2),
        ["PV1_19"] = Raw("PV1", 19),
        ["MRG1"] = Raw("MRG", 1),
        ["segments"] = (message, _) => Number(message.SegmentCount),
        ["bad_segment_lines"] = (message, _) => Number(StrayLines(message)),
        ["OBX"] = (message, _) => Number(message.Segments("OBX").Count),
        ["IN1"] = (message, _) => Number(message.Segments("IN1").Count),
        ["DG1"] = (message, _) => Number(message.Segments("DG1").Count),
    };

    static Func<Hl7Message, Hl7Parsed, string> Raw(string segment, int field) => (message, _) => message.Segment(segment).Field(field).RawText;

    static int StrayLines(Hl7Message message) => message.Findings
        .Where(finding => finding.Code is "HL7-0005" or "HL7-0006")
        .Sum(finding => int.Parse(finding.Text[..finding.Text.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture));

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static IEnumerable<(Dictionary<string, string> Row, Hl7Message? Message, Hl7Parsed Parsed)> Rows()
    {
        var lines = File.ReadAllLines(Reference.Path("interop/hl7v2/EXPECTED.tsv"), Encoding.UTF8);
        var names = lines[0].Split('\t');
        var cache = new Dictionary<string, Hl7Parsed>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            var row = names.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
            if (!cache.TryGetValue(row["file"], out var parsed))
            {
                parsed = cache[row["file"]] = Hl7Parser.Parse(File.ReadAllBytes(Reference.Path("interop/" + row["file"])));
            }

            var index = int.Parse(row["msg"], CultureInfo.InvariantCulture) - 1;
            yield return (row, index < parsed.Messages.Count ? parsed.Messages[index] : null, parsed);
        }
    }
}
