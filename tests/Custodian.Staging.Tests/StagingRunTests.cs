using CsCheck;

namespace Custodian.Staging.Tests;

/// <summary>Laws of staging, over official cases and over arbitrary texts.</summary>
public class StagingRunTests
{
    static readonly Gen<string> Values = Gen.OneOf(
        OneOf("", " ", "000", "999", "C509", "8500", "12.5", "-3", "99999.9", "XXX.1", "é12", "0000000000000008", "N0(mol-)", "{{site}}"),
        Gen.String[Gen.Char.AlphaNumeric, 0, 9],
        Gen.Int[0, 99999].Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.String);

    public static TheoryData<string> All => Algorithms.All;

    [Theory, MemberData(nameof(All))]
    public void Any_text_in_any_input_gets_an_answer_and_the_same_one_again(string edition)
    {
        var algorithm = Algorithms.Open(edition);
        var run = algorithm.NewRun();
        var schemas = algorithm.Schemas.ToArray();

        Gen.Select(Gen.Int[0, schemas.Length - 1], Gen.Dictionary(OneOf([.. algorithm.Keys]), Values)[0, 12], Gen.Int[0, 10_000]).Sample((schema, inputs, pick) =>
        {
            var supplied = inputs.Where(i => schemas[schema].Input(i.Key) is not null).ToDictionary();
            (supplied["site"], supplied["hist"]) = TumourOf(schemas[schema], pick);

            var first = algorithm.Stage(Named(supplied), Algorithms.CurrentYear);

            Assert.Equal(Text(first), Text(Again(run, supplied)));
        });
    }

    [Theory, MemberData(nameof(All))]
    public void The_order_of_supply_changes_nothing(string edition)
    {
        var algorithm = Algorithms.Open(edition);
        foreach (var line in OfficialCaseTests.Cases($"stage_{edition}.jsonl.gz").Take(300))
        {
            var input = OfficialCaseTests.Input(line);

            Assert.Equal(Text(algorithm.Stage(input, Algorithms.CurrentYear)), Text(algorithm.Stage(input.Reverse(), Algorithms.CurrentYear)));
        }
    }

    [Fact]
    public void A_key_that_the_schema_does_not_know_is_refused_by_name()
    {
        var answer = Eod(("site", "C509"), ("hist", "8500"), ("year_dx", "2020"), ("shoe_size", "44"), ("psa_lab_value", "1.0"));

        Assert.Equal(StagingResult.FailedInvalidInput, answer.Result);
        Assert.Equal(["psa_lab_value", "shoe_size"], answer.Errors.Select(e => e.Key).Order());
        Assert.All(answer.Errors, e => Assert.Equal(StagingErrorKind.UnknownInput, e.Kind));
    }

    [Fact]
    public void A_tumour_of_several_schemas_lists_them_until_a_discriminator_decides()
    {
        var open = Eod(("site", "C160"), ("hist", "8140"), ("year_dx", "2020"));
        var decided = Eod(("site", "C160"), ("hist", "8140"), ("year_dx", "2020"), ("discriminator_1", "0"));

        Assert.Equal(StagingResult.FailedMultipleMatchingSchemas, open.Result);
        Assert.Equal(["esophagus_gejunction", "stomach"], open.Candidates.Select(c => c.Id));
        Assert.Null(open.Schema);
        Assert.Equal("stomach", decided.Schema?.Id);
    }

    [Theory]
    [InlineData(null, "8500", StagingResult.FailedMissingSiteOrHistology)]
    [InlineData("C509", null, StagingResult.FailedMissingSiteOrHistology)]
    [InlineData("", "8500", StagingResult.FailedNoMatchingSchema)]
    [InlineData("C999", "8500", StagingResult.FailedNoMatchingSchema)]
    [InlineData(" C509", "8500", StagingResult.FailedNoMatchingSchema)]
    [InlineData("c509", "8500", StagingResult.FailedNoMatchingSchema)]
    [InlineData("C509", "08500", StagingResult.FailedNoMatchingSchema)]
    public void Site_and_histology_have_to_be_there_and_in_use(string? site, string? histology, StagingResult expected) =>
        Assert.Equal(expected, Eod(("site", site), ("hist", histology), ("year_dx", "2020")).Result);

    [Theory]
    [InlineData("2017", StagingResult.FailedInvalidYearOfDiagnosis)]
    [InlineData("2018", StagingResult.Staged)]
    [InlineData("2026", StagingResult.Staged)]
    [InlineData("2027", StagingResult.FailedInvalidYearOfDiagnosis)]
    [InlineData(" 2020 ", StagingResult.Staged)]
    [InlineData("", StagingResult.Staged)]
    public void The_year_of_diagnosis_ends_with_the_year_the_caller_says(string year, StagingResult expected) =>
        Assert.Equal(expected, Eod(("site", "C619"), ("hist", "8140"), ("year_dx", year)).Result);

    [Theory]
    [InlineData("120", false)]
    [InlineData("121", true)]
    [InlineData("555", true)]
    [InlineData("1000", true)]
    [InlineData("-1", true)]
    public void An_age_above_120_is_not_among_the_codes(string age, bool wrong)
    {
        var algorithm = Algorithms.Open(Algorithms.Pediatric);
        var schema = algorithm.Schemas.First(s => s.Input("age_dx") is { Table: not null });

        Assert.Equal(!wrong, algorithm.Accepts(schema, "age_dx", age, Algorithms.CurrentYear));
    }

    [Fact]
    public void Outputs_that_a_rule_leaves_without_value_are_null_and_not_blank()
    {
        var answer = Algorithms.Open(Algorithms.Cs).Stage(Named(new() { ["site"] = "C573", ["hist"] = "9200", ["year_dx"] = "2008", ["cs_input_version_original"] = "020001" }), Algorithms.CurrentYear);

        Assert.Equal(StagingResult.Staged, answer.Result);
        Assert.Null(answer.Output["ajcc7_t"]);
    }

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static StagingAnswer Eod(params (string Key, string? Value)[] inputs) =>
        Algorithms.Open(Algorithms.Eod).Stage(inputs.Select(i => KeyValuePair.Create(i.Key, i.Value)), Algorithms.CurrentYear);

    /// <summary>A site and histology that the selection table of the schema begins a row with.</summary>
    static (string Site, string Histology) TumourOf(StagingSchema schema, int pick)
    {
        var table = schema.SelectionTable;
        var row = pick % table.RowCount;
        return (First("site"), First("hist"));

        string First(string key) => table.Columns.Index().Where(c => c.Item.Key == key).Select(c => table.Cell(row, c.Index).Split(',')[0].Split('-')[0]).FirstOrDefault() ?? "";
    }

    static IEnumerable<KeyValuePair<string, string?>> Named(Dictionary<string, string> inputs) => inputs.Select(i => KeyValuePair.Create(i.Key, (string?)i.Value));

    static StagingAnswer Again(StagingRun run, Dictionary<string, string> inputs)
    {
        lock (run)
        {
            run.Clear();
            foreach (var (key, value) in inputs)
            {
                run.Set(key, value);
            }

            run.Stage(Algorithms.CurrentYear);
            return StagingAlgorithm.Answer(run);
        }
    }

    static string Text(StagingAnswer answer) => string.Join('|', answer.Result, answer.Schema, string.Join(' ', answer.Output.OrderBy(o => o.Key)), string.Join(' ', answer.Errors), string.Join(' ', answer.Path));
}
