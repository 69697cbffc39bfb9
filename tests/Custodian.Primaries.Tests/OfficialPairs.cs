using Custodian.Testing;

namespace Custodian.Primaries.Tests;

/// <summary>The pairs of the SEER reference program, every field of the answer.</summary>
public class OfficialPairs
{
    const int ReferenceYear = 2026;

    [Theory]
    [InlineData("mph_pairs_generated.csv.gz", 4_666)]
    [InlineData("mph_pairs_upstream_2000_2022.csv.gz", 3_333)]
    public void Every_pair_is_decided_with_group_step_reason_and_rules_tried(string file, int count)
    {
        var rows = CaseFile.Rows(Reference.Path("oncology/cases/multiple-primary/" + file)).ToList();

        var differences = rows.SelectMany(Differences).ToList();

        Assert.Equal(count, rows.Count);
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(60))}");
    }

    static IEnumerable<string> Differences(Dictionary<string, string> row)
    {
        Assert.True(Tumour.TryRead(Text(row, "1"), ReferenceYear, out var first));
        Assert.True(Tumour.TryRead(Text(row, "2"), ReferenceYear, out var second));
        var got = Packs.Rules.Explain(first, second);
        var result = got.Result switch { PrimaryResult.SinglePrimary => "SINGLE_PRIMARY", PrimaryResult.MultiplePrimaries => "MULTIPLE_PRIMARIES", _ => "QUESTIONABLE" };
        (string Field, string Got)[] fields =
        [
            ("result", result), ("step", got.Step), ("group", got.GroupId), ("reason", Spaced(got.Reason)), ("rules_applied", string.Join('|', got.Tried.Select(t => t.Rule.Step))),
        ];
        return fields.Where(f => Spaced(row[f.Field]) != f.Got).Select(f => $"{string.Join(' ', row.Take(14).Select(c => c.Value))}: {f.Field} {Spaced(row[f.Field])} <> {f.Got}");
    }

    static TumourText Text(Dictionary<string, string> row, string n) =>
        new(row["site" + n], row["hist" + n], row["beh" + n], row["lat" + n], row["year" + n], row["month" + n], row["day" + n]);

    /// <summary>The case files have the reasons on one line.</summary>
    static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
