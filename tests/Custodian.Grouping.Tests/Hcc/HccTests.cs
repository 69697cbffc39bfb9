using System.IO.Compression;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

public class HccTests
{
    const string Cases = "coding/cases/hcc_cases.jsonl.gz";

    [Fact]
    public void Every_reference_beneficiary_gets_the_expected_line()
    {
        var models = HccPacks.Models;
        var differences = new List<string>();
        var read = 0;
        foreach (var line in Lines())
        {
            using var expected = JsonDocument.Parse(line);
            var input = HccJson.Read(line).Value;
            var actual = HccJson.Write(expected.RootElement.GetProperty("id").GetString(), input, models.Score(input));
            if (actual != line)
            {
                differences.Add($"expected {line}\nbut was  {actual}");
            }

            read++;
        }

        Assert.Empty(differences);
        Assert.Equal(1_820, read);
    }

    [Fact]
    public void The_segment_follows_from_age_and_dual_status()
    {
        var models = HccPacks.Models;
        foreach (var line in Lines())
        {
            var input = HccJson.Read(line).Value;

            Assert.Equal(input.Segment, models.Score(input with { Segment = null }).Segment);
        }
    }

    [Fact]
    public void Order_and_repeats_of_diagnoses_do_not_change_the_score()
    {
        var models = HccPacks.Models;
        foreach (var line in Lines().Take(300))
        {
            var input = HccJson.Read(line).Value;
            var turned = input with { Diagnoses = [.. input.Diagnoses.Reverse(), .. input.Diagnoses] };

            Assert.Equal(models.Score(input).RawScore, models.Score(turned).RawScore);
        }
    }

    static HccInput Woman(int age, params string[] dx) => new() { Model = HccModel.CmsHccV28, Age = age, Sex = 'F', Diagnoses = dx };

    [Fact]
    public void The_path_names_the_diagnosis_and_the_category_above()
    {
        var result = HccPacks.Models.Score(Woman(70, "C787", "C50911"));

        Assert.Equal([17], result.Categories.Select(c => c.Number).Take(1));
        Assert.Equal(["C787"], result.Categories[0].Diagnoses);
        var drop = Assert.Single(result.Dropped);
        Assert.Equal((23, 17), (drop.Number, drop.By));
        Assert.Equal(["C50911"], drop.Diagnoses);
    }

    [Fact]
    public void An_age_edit_moves_breast_cancer_before_50_to_another_category()
    {
        Assert.Equal(22, HccPacks.Models.Score(Woman(49, "C50911") with { OriginalEntitlement = "1" }).Categories[0].Number);
        Assert.Equal(23, HccPacks.Models.Score(Woman(50, "C50911") with { OriginalEntitlement = "1" }).Categories[0].Number);
    }

    [Fact]
    public void An_age_edit_that_drops_a_diagnosis_lists_it_as_ignored()
    {
        var result = HccPacks.Models.Score(Woman(17, "J42"));

        Assert.Empty(result.Categories);
        Assert.Equal(["J42"], result.Ignored);
    }

    [Fact]
    public void Normalisation_and_coding_adjustment_are_applied_in_turn_and_rounded()
    {
        var raw = HccPacks.Models.Score(Woman(70, "E119")).RawScore!.Value;
        var result = HccPacks.Models.Score(Woman(70, "E119") with { Normalization = 1.067m, CodingAdjustment = 0.059m });

        Assert.Equal(decimal.Round(raw / 1.067m, 3), result.NormalizedScore);
        Assert.Equal(decimal.Round(result.NormalizedScore!.Value * 0.941m, 3), result.PaymentScore);
    }

    [Theory]
    [InlineData(HccModel.CmsHccV28, true, false, null, "INS")]
    [InlineData(HccModel.CmsHccV24, false, true, null, "NE")]
    [InlineData(HccModel.EsrdV24, false, false, null, "DI")]
    [InlineData(HccModel.EsrdV24, false, true, null, "DNE")]
    [InlineData(HccModel.EsrdV24, false, false, 2, "TRANSPLANT_KIDNEY_ONLY")]
    [InlineData(HccModel.EsrdV24, false, false, 12, "GNPA")]
    [InlineData(HccModel.EsrdV21, false, false, 12, "GC")]
    [InlineData(HccModel.RxHccV05, true, false, null, "Rx_CE_LTI")]
    [InlineData(HccModel.RxHccV05, false, true, null, "Rx_NE_NoLo")]
    public void Every_kind_of_segment_has_a_demographic_coefficient(HccModel model, bool institutional, bool newEnrollee, int? months, string segment)
    {
        var result = HccPacks.Models.Score(new HccInput
        {
            Model = model,
            Age = 67,
            Sex = 'M',
            Diagnoses = [],
            IsInstitutional = institutional,
            IsNewEnrollee = newEnrollee,
            MonthsSinceTransplant = months,
        });

        Assert.Equal(segment, result.Segment);
        Assert.Single(result.Coefficients, c => !c.Name.Contains("DUR", StringComparison.Ordinal));
        Assert.True(result.RawScore > 0);
    }

    [Theory]
    [InlineData(HccModel.EsrdV24, 9, "01", "FGC_GE65_DUR4_9_ND_PBD FGC_PBD_GE65_flag")]
    [InlineData(HccModel.EsrdV24, 10, "02", "FGC_GE65_DUR10PL_FBD")]
    [InlineData(HccModel.EsrdV21, 4, "00", "GE65_DUR4_9")]
    [InlineData(HccModel.EsrdV24, 3, "00", "")]
    public void A_functioning_graft_adds_for_the_months_since_the_transplant(HccModel model, int months, string dual, string names)
    {
        var input = new HccInput { Model = model, Age = 67, Sex = 'M', Diagnoses = [], DualStatus = dual, MonthsSinceTransplant = months };
        var found = HccPacks.Models.Score(input).Coefficients.Select(c => c.Name).Where(n => n.Contains("DUR", StringComparison.Ordinal) || n.Contains("flag", StringComparison.Ordinal));

        Assert.Equal(names, string.Join(' ', found));
    }

    [Fact]
    public void A_model_with_two_calibrations_in_one_file_has_a_score_of_each_until_one_is_chosen()
    {
        var input = Woman(70, "E119") with { Model = HccModel.RxHccV08 };
        var result = HccPacks.Models.Score(input);
        var chosen = new[] { 1, 2 }.Select(c => HccPacks.Models.Score(input with { Calibration = c })).ToArray();

        Assert.NotEmpty(result.Categories);
        Assert.Null(result.RawScore);
        Assert.Equal("HCC-0101", result.Findings[0].Code);
        Assert.Equal(result.RawScores, chosen.Select(c => c.RawScore!.Value));
        Assert.NotEqual(result.RawScores[0], result.RawScores[1]);
        Assert.All(chosen, c => Assert.Equal(c.RawScore, c.Coefficients.Sum(one => one.Value)));
        Assert.Contains(HccPacks.Compilation.Findings, f => f is { Code: "HCC-0903", Place: "RxHCC V08", Severity: Severity.Warning });
    }

    [Fact]
    public void An_unknown_segment_is_a_finding() =>
        Assert.Equal("HCC-0102", Assert.Single(HccPacks.Models.Score(Woman(70, "E119") with { Segment = "XX" }).Findings).Code);

    [Fact]
    public void Categories_of_a_code_are_listed_per_model()
    {
        var categories = HccPacks.Models.CategoriesOf("E1122");

        Assert.Contains((HccModel.CmsHccV28, 37, "Diabetes with Chronic Complications"), categories);
        Assert.Contains(categories, c => c is { Model: HccModel.CmsHccV24, Category: 18 });
        Assert.Empty(HccPacks.Models.CategoriesOf("Z0000"));
    }

    [Fact]
    public void Every_mapping_row_of_the_source_is_found_in_the_pack()
    {
        var rows = System.Text.Encoding.UTF8.GetString(HccPacks.Sources().First(s => s.Name == "ra_dx_to_cc_2026.csv").Content.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')).ToArray();

        foreach (var byModel in rows.GroupBy(r => r[2]))
        {
            var names = HccModelNames.All.First(n => n.Mapping == byModel.Key);
            var pack = DiagnosisRows.Read(HccPacks.Py2026.Section($"m{(int)names.Model}.dx")).All.ToArray();
            Assert.Equal(
                byModel.Select(r => $"{r[0]} {r[1]}").Distinct().Order(StringComparer.Ordinal),
                pack.Select(r => $"{DiagnosisKey.ToCode(r)} {DiagnosisKey.ValueOf(r)}").Order(StringComparer.Ordinal));
        }

        Assert.Equal(58_985, rows.Length);
    }

    [Fact]
    public void Every_coefficient_and_hierarchy_row_of_the_source_is_in_the_pack()
    {
        foreach (var names in HccModelNames.All)
        {
            var source = Rows("ra_coefficients_2026.csv").Where(f => f[3] == names.Coefficients).GroupBy(f => f[0], f => f[1], StringComparer.OrdinalIgnoreCase);
            Assert.Equal(
                source.Select(g => $"{g.Key}\t{(g.Distinct().Count() == 1 ? g.First() : string.Join('\t', g))}").Order(StringComparer.Ordinal),
                Packed(names.Model, "coef"));
            Assert.Equal(
                Rows("ra_hierarchies_2026.csv").Where(f => f[2] == names.Domain && f[3] == names.Version).Select(f => $"{f[0]}\t{f[1]}"),
                Packed(names.Model, "hierarchy"));
        }
    }

    [Fact]
    public void Every_interaction_with_a_coefficient_is_defined()
    {
        foreach (var model in Enum.GetValues<HccModel>())
        {
            var defined = HccInteractions.Of(model).Select(i => i.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var named = System.Text.Encoding.UTF8.GetString(HccPacks.Py2026.Section($"m{(int)model}.coef")).Split('\n').Select(l => l.Split('\t')[0]);
            var missing = named.Where(n => IsInteraction(n) && !defined.Contains(Name(n)));

            Assert.Empty(missing);
        }
    }

    [Fact]
    public void A_pack_of_another_compiler_is_refused()
    {
        var pack = PackImage.Open(new PackWriter().ToBytes(HccPacks.Py2026.Manifest with { Compiler = "hcc 0" }), out _)!;

        Assert.Equal("HCC-0910", Hcc.Open(pack).Problem!.Code);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var compilation = new HccPackCompiler().Compile([.. HccPacks.Sources().Where(s => s.Name != "ra_labels_2026.csv")]);

        Assert.Empty(compilation.Packs);
        Assert.Equal(("HCC-0901", "ra_labels_2026.csv"), (compilation.Findings[0].Code, compilation.Findings[0].Place));
    }

    [Theory]
    [InlineData("{", "HCC-0920")]
    [InlineData("{\"model\":\"V99\"}", "HCC-0921")]
    [InlineData("{\"model\":\"CMS-HCC V28\",\"age\":\"old\"}", "HCC-0922")]
    public void A_line_that_cannot_be_read_says_what_is_missing(string line, string code) => Assert.Equal(code, HccJson.Read(line).Problem!.Code);

    // Interaction names hold a disease word and no category alone; demographic names are known by their own words.
    static bool IsInteraction(string name)
    {
        string[] words = ["CHF", "COPD", "gCopd", "CANCER", "IMMUNE", "SEPSIS", "SCHIZ", "ULCER", "OPENINGS", "DIABETES", "HF_", "LUNG", "gSub", "gResp", "HCC85_", "HCC47_", "NONAGED_", "DISABLED_HCC"];
        return words.Any(w => name.Contains(w, StringComparison.Ordinal));
    }

    static string Name(string full)
    {
        var name = full.StartsWith("Rx_", StringComparison.Ordinal) ? string.Join('_', full.Split('_').Skip(3)) : full[(full.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return name;
    }

    static IEnumerable<string[]> Rows(string file) =>
        System.Text.Encoding.UTF8.GetString(HccPacks.Sources().First(s => s.Name == file).Content.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(','));

    static string[] Packed(HccModel model, string section) =>
        System.Text.Encoding.UTF8.GetString(HccPacks.Py2026.Section($"m{(int)model}.{section}")).Split('\n');

    static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path(Cases)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
