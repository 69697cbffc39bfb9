using System.IO.Compression;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Testing;

namespace Custodian.Primaries.Tests;

/// <summary>The cases of CanReg 5 and of the SEER algorithms library.</summary>
public class OfficialIarcCases
{
    static readonly string[] NotACheck = ["id", "sex", "age", "topography", "morphology", "behaviour", "basis", "grade", "birth_date", "incidence_date"];

    [Fact]
    public void Every_pair_is_decided_by_the_international_rules()
    {
        var rows = CaseFile.Rows(Reference.Path("oncology/cases/canreg5/iarc_multiple_primary_pairs.csv.gz")).ToList();

        var different = rows.Where(r => Name(IarcPrimaries.Compare(r["topography1"], r["morphology1"], r["topography2"], r["morphology2"])) != r["result"]).ToList();

        Assert.Equal(2_921, rows.Count);
        Assert.True(different.Count == 0, string.Join('\n', different.Take(20).Select(r => string.Join(' ', r.Values))));
    }

    [Fact]
    public void Every_person_gets_the_indicators_of_the_seer_library()
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var line in Lines("oncology/cases/algorithms/iarc-multiple-primary.jsonl.gz"))
        {
            count++;
            using var json = JsonDocument.Parse(line);
            var tumours = json.RootElement.GetProperty("patient").GetProperty("tumors").EnumerateArray().Select(ReadTumour).ToList();
            var review = json.RootElement.GetProperty("params").GetProperty("iarcReviewMode").GetBoolean() ? IarcReview.PrimariesToo : IarcReview.DuplicatesOnly;
            var expected = json.RootElement.GetProperty("expected").GetProperty("tumors").EnumerateArray().Select(t => t.GetProperty("iarcMpIndicator").GetString());

            var got = IarcPrimaries.Indicators(tumours, review).Select(i => ((int)i).ToString(System.Globalization.CultureInfo.InvariantCulture));

            if (!got.SequenceEqual(expected))
            {
                differences.Add(line);
            }
        }

        Assert.Equal(2_000, count);
        Assert.True(differences.Count == 0, $"{differences.Count}\n{string.Join('\n', differences.Take(10))}");
    }

    [Fact]
    public void Every_check_and_conversion_comes_out_as_in_canreg_5_save_where_it_repeats_the_case_before()
    {
        var rows = CaseFile.Rows(Reference.Path("oncology/cases/canreg5/iarc_checks_and_conversions.csv.gz")).ToList();

        var different = rows.Where(r => r["morphology"].Length != 3).SelectMany(Differences).ToList();
        var shortMorphology = rows.Where(r => r["morphology"].Length == 3).SelectMany(Differences).ToList();

        Assert.Equal(4_000, rows.Count);
        Assert.True(different.Count == 0, $"{different.Count}\n{string.Join('\n', different.Take(40))}");
        Assert.All(shortMorphology, d => Assert.Contains(" icd10", d, StringComparison.Ordinal));
    }

    static IEnumerable<string> Differences(Dictionary<string, string> row)
    {
        var got = Packs.Iarc.Check(new(row["sex"], row["age"], row["topography"], row["morphology"], row["behaviour"], row["basis"], row["grade"], row["birth_date"], row["incidence_date"]));
        IEnumerable<(string Field, string Got)> fields =
        [
            .. Enum.GetValues<IarcCheck>().Zip(got.Checks, (c, r) => (c.ToString(), r.ToString())),
            ("icd10", got.Icd10.Value), ("icd10_result", got.Icd10.Code.ToString()), ("iccc3", got.Iccc3.Value), ("iccc3_result", got.Iccc3.Code.ToString()),
        ];
        return fields.Where(f => row[f.Field] != f.Got).Select(f => $"{string.Join(' ', NotACheck.Select(n => row[n]))}: {f.Field} {row[f.Field]} <> {f.Got}");
    }

    static IarcTumour ReadTumour(JsonElement tumour) => new(
        Text(tumour, "primarySite"),
        Text(tumour, "histologicTypeIcdO3"),
        Text(tumour, "behaviorCodeIcdO3"),
        PartialDate.TryParse(Text(tumour, "dateOfDiagnosis"), out var date) ? date : null,
        int.TryParse(Text(tumour, "sequenceNumberCentral"), out var sequence) ? sequence : null);

    static string? Text(JsonElement tumour, string name) => tumour.TryGetProperty(name, out var value) ? value.GetString() : null;

    static string Name(IarcPairResult result) => result switch
    {
        IarcPairResult.Duplicate => "DUPLICATE",
        IarcPairResult.MultiplePrimary => "MULTIPLE_PRIMARY",
        IarcPairResult.UnknownTopography => "UNKNOWN_TOPOGRAPHY",
        _ => "INVALID",
    };

    static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path(path)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
