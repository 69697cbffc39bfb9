using System.IO.Compression;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

public class ComorbidityTests
{
    const string Folder = "coding/comorbidity";
    const string Cases = "coding/cases/ahrq_cmr_2025_cases.csv.gz";
    static readonly Lazy<PackImage> Image = new(() => PackImage.Open(new ComorbidityPackCompiler().Compile(Sources()).Packs[0].Bytes, out _)!);

    static Elixhauser Tables
    {
        get
        {
            Reference.Path(Folder);
            return Elixhauser.Open(Image.Value).Value;
        }
    }

    [Fact]
    public void Every_reference_patient_gets_the_line_of_the_ahrq_program()
    {
        var tables = Tables;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path(Cases)), CompressionMode.Decompress));
        Assert.Equal(reader.ReadLine(), ComorbidityCsv.Header);
        var differences = new List<string>();
        var read = 0;
        while (reader.ReadLine() is { } line)
        {
            var stay = ComorbidityCsv.Read(line).Value;
            var actual = ComorbidityCsv.Write(stay, tables.Measure(stay.Secondary, stay.HasPoa));
            if (actual != line)
            {
                differences.Add($"expected {line}\nbut was  {actual}");
            }

            read++;
        }

        Assert.Empty(differences);
        Assert.Equal(5_811, read);
    }

    static ComorbidityResult Stay(params string[] secondary) =>
        Tables.Measure([.. secondary.Select(s => new ComorbidityDiagnosis(s.Split(':')[0], s[^1], s.EndsWith(":E", StringComparison.Ordinal)))], hasPoa: true);

    [Theory]
    [InlineData("I5022:Y", true)]
    [InlineData("I5022:W", true)]
    [InlineData("I5022:N", false)]
    [InlineData("I5022:U", false)]
    public void Heart_failure_counts_when_present_on_admission(string diagnosis, bool present) => Assert.Equal(present, Stay(diagnosis)["CMR_HF"].IsPresent);

    [Fact]
    public void Diabetes_counts_whatever_its_indicator() => Assert.True(Stay("E119:N")["CMR_DIAB_UNCX"].IsPresent);

    [Theory]
    [InlineData("E1122:Y", "E119:Y", "CMR_DIAB_CX", "CMR_DIAB_UNCX")]
    [InlineData("I119:Y", "I10:Y", "CMR_HTN_CX", "CMR_HTN_UNCX")]
    [InlineData("C787:Y", "C189:Y", "CMR_CANCER_METS", "CMR_CANCER_SOLID")]
    [InlineData("N186:Y", "N183:Y", "CMR_RENLFL_SEV", "CMR_RENLFL_MOD")]
    public void The_severe_measure_takes_the_place_of_the_mild(string severe, string mild, string kept, string lost)
    {
        var result = Stay(severe, mild);

        Assert.True(result[kept].IsPresent);
        Assert.False(result[lost].IsPresent);
        Assert.Equal(kept, result[lost].DroppedBy);
    }

    [Theory]
    [InlineData("I639:Y", true)]
    [InlineData("I639:N", false)]
    [InlineData("I69351:E", true)]
    [InlineData("I69351:E I639:N", false)]
    [InlineData("I69351:E I639:Y", true)]
    public void A_stroke_sequela_counts_only_without_a_current_stroke(string diagnoses, bool present) =>
        Assert.Equal(present, Stay(diagnoses.Split(' '))["CMR_CBVD"].IsPresent);

    [Fact]
    public void A_code_may_feed_three_measures() =>
        Assert.Equal(["CMR_HF", "CMR_HTN_CX", "CMR_RENLFL_SEV"], Tables.MeasuresOf("I132").Order(StringComparer.Ordinal));

    [Fact]
    public void Without_indicators_the_measures_that_need_them_are_missing_and_said_to_be()
    {
        var result = Tables.Measure([new("I5022"), new("E119")], hasPoa: false);

        Assert.Null(result["CMR_HF"].IsPresent);
        Assert.False(result.IsComplete);
        Assert.Equal(18, result.Measures.Count(m => m.IsPresent is null));
        Assert.Equal("CMR-0101", Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData("E119", true)]
    [InlineData("J189", false)]
    [InlineData("ZZZ", null)]
    public void The_chronic_indicator_knows_chronic_acute_and_unknown(string code, bool? chronic) => Assert.Equal(chronic, Tables.IsChronic(code));

    [Fact]
    public void Every_chronic_row_of_the_source_is_in_the_pack()
    {
        var text = System.Text.Encoding.UTF8.GetString(Sources().First(s => s.Name.StartsWith("ahrq_ccir", StringComparison.Ordinal)).Content.Span);
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Trim().Split(',')).ToArray();
        var tables = Tables;

        Assert.Equal(75_699, rows.Length);
        Assert.All(rows, r => Assert.Equal(r[1] switch { "0" => false, "1" => true, _ => null }, tables.IsChronic(r[0])));
    }

    [Fact]
    public void The_sources_are_all_needed()
    {
        var compilation = new ComorbidityPackCompiler().Compile([.. Sources().Where(s => !s.Name.StartsWith("ahrq_ccir", StringComparison.Ordinal))]);

        Assert.Empty(compilation.Packs);
        Assert.Equal("CMR-0901", Assert.Single(compilation.Findings).Code);
    }

    [Fact]
    public void A_line_without_diagnoses_is_refused() => Assert.Equal("CMR-0920", ComorbidityCsv.Read("1,2025,4,").Problem!.Code);

    static readonly EarlierEncounter March = new("A1", new DateOnly(2026, 3, 1), ["J189", "E1122", "N183"]);
    static readonly EarlierEncounter May = new("A2", new DateOnly(2026, 5, 1), ["E1122", "I480"]);
    static readonly DateOnly June = new(2026, 6, 1);

    [Fact]
    public void A_chronic_condition_coded_before_and_missing_now_is_on_the_recapture_list()
    {
        var list = PreexistingReview.Review(Tables, [March, May], [new("I480", 'Y')], June);

        Assert.Equal(["E1122", "N183"], list.Select(c => c.Code));
        Assert.Equal((RecaptureKind.Missing, "A2", 2), (list[0].Kind, list[0].LastCoded.Reference, list[0].Times));
        Assert.Contains("CMR_DIAB_CX", list[0].Measures);
    }

    [Fact]
    public void Another_code_of_the_same_category_is_no_omission() =>
        Assert.DoesNotContain(PreexistingReview.Review(Tables, [May], [new("E119", 'Y'), new("I4891", 'Y')], June), c => c.Kind == RecaptureKind.Missing);

    [Fact]
    public void An_acute_condition_is_not_recaptured() =>
        Assert.DoesNotContain(PreexistingReview.Review(Tables, [March], [], June), c => c.Code == "J189");

    [Fact]
    public void A_condition_known_before_and_now_coded_as_acquired_is_questioned()
    {
        var condition = Assert.Single(PreexistingReview.Review(Tables, [May], [new("E1122", 'Y'), new("I480", 'N')], June));

        Assert.Equal((RecaptureKind.PoaContradictsHistory, "I480"), (condition.Kind, condition.Current));
    }

    [Fact]
    public void Later_encounters_say_nothing_about_this_one() => Assert.Empty(PreexistingReview.Review(Tables, [May], [], new DateOnly(2026, 5, 1)));

    [Theory]
    [InlineData("J189", 'Y', true)]
    [InlineData("J189", 'N', true)]
    [InlineData("J209", 'N', false)]
    [InlineData("E119", 'N', true)]
    public void A_condition_is_preexisting_by_indicator_nature_or_history(string code, char poa, bool preexisting) =>
        Assert.Equal(preexisting, PreexistingReview.IsPreexisting(Tables, [March], new(code, poa)));

    static SourceFile[] Sources()
    {
        var compiler = new ComorbidityPackCompiler();
        return [.. Directory.GetFiles(Reference.Path(Folder)).Order(StringComparer.Ordinal)
            .Select(f => SourceFile.From(Path.GetFileName(f), "comorbidity", File.ReadAllBytes(f)))
            .Where(compiler.Recognises)];
    }
}
