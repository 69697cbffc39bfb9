using Custodian.Kernel;
using Custodian.Matching.Files;

namespace Custodian.Matching.Tests;

public sealed class FileTests
{
    const string Heading = "rec_id,given,middle,family,suffix,sex,birth_date,ssn,address,city,state,zip,phone\n";

    readonly List<Finding> _findings = [];

    MatchResult Dedupe(string text) =>
        FileMatching.Dedupe(RecordFile.Open(new StringReader(text), LabelledFile.MapNamed("hard_us"), _findings).Value.Records(), new() { Today = new DateOnly(2026, 11, 23) });

    [Fact]
    public void A_file_with_half_its_columns_is_matched_by_the_others()
    {
        var result = Dedupe("rec_id,given,family,birth_date,ssn\n1,Ann,Lee,1980-02-03,510912438\n2,Anne,Lee,1980-02-03,510912438\n3,Bo,Ray,1950-01-09,\n");

        Assert.Contains(result.Pairs, p => p is { A: "1", B: "2", Decision: MatchDecision.Link });
        Assert.Contains(_findings, f => f.Code == "MPI-0101" && f.Place == "line 1");
    }

    [Fact]
    public void Odd_records_are_told_by_line_and_the_rest_goes_on()
    {
        var result = Dedupe(
            Heading
            + "1,Ann,,Lee,,F,1980-02-03,510912438,12 Oak St,Kent,OH,44240,\n"
            + "2,😀,,محمد,,F,2031-01-01,,,,,,\n"
            + "3,A,,B,,,1890-01-01,,,,,,\n"
            + "4,Ann,,Lee\n"
            + $"5,{new string('n', 300)},,Lee,,F,1980,,,,,,\n"
            + "1,Ann,,Lee,,F,1980-02-03,510912438,12 Oak St,Kent,OH,44240,\n"
            + ",,,,,,,,,,,,\n"
            + "8,\"Lee, Ann\",,\"O\"\"Hara\",,F,02/03/1980,,,,,,\n");
        var told = _findings.Concat(result.Findings).Select(f => (f.Code, f.Place)).ToList();

        Assert.Equal(8, result.Records);
        Assert.Contains(result.Pairs, p => p is { A: "1", B: "line-7", Decision: MatchDecision.Link });
        Assert.Contains(("MPI-0106", "line 3"), told);
        Assert.Contains(("MPI-0105", "line 3"), told);
        Assert.Contains(("MPI-0105", "line 4"), told);
        Assert.Contains(("MPI-0109", "line 5"), told);
        Assert.Contains(("MPI-0102", "line 6"), told);
        Assert.Contains(("MPI-0110", "line 7"), told);
        Assert.Contains(("MPI-0108", "line 8"), told);
    }

    [Fact]
    public void A_file_without_records_or_heading_is_answered()
    {
        Assert.Empty(Dedupe(Heading).Pairs);
        Assert.Empty(Dedupe(Heading + "1,Ann,,Lee,,,,,,,,,\n").Pairs);
        Assert.Equal("MPI-0201", RecordFile.Open(new StringReader(""), LabelledFile.MapNamed("hard_us"), _findings).Problem!.Code);
        Assert.Equal("MPI-0201", RecordFile.Open(new StringReader("a,b\n1,2\n"), LabelledFile.MapNamed("hard_us"), _findings).Problem!.Code);
    }

    [Fact]
    public void Two_files_give_pairs_across_them_only()
    {
        var map = LabelledFile.MapNamed("hard_us");
        var first = RecordFile.Open(new StringReader(Heading + "a1,Ann,,Lee,,F,1980-02-03,510912438,,,,,\na2,Ann,,Lee,,F,1980-02-03,510912438,,,,,\n"), map, _findings).Value;
        var second = RecordFile.Open(new StringReader(Heading + "b1,Anne,,Lee,,F,1980-02-03,510912438,,,,,\nb2,Zoe,,Quist,,F,1999-12-31,,,,,,\n"), map, _findings).Value;

        var pairs = FileMatching.Link(first.Records(), second.Records(), new()).Pairs;

        Assert.Equal([("a1", "b1"), ("a2", "b1")], pairs.Where(p => p.Decision == MatchDecision.Link).Select(p => (p.A, p.B)));
        Assert.All(pairs, p => Assert.True(p.A[0] == 'a' && p.B[0] == 'b'));
    }

    [Fact]
    public void A_map_is_read_from_json_and_names_what_does_not_fit()
    {
        Assert.True(FieldMap.FromJson("""{"name":"mine","id":"no","columns":{"given":"first","family":"last"}}""").Ok);
        Assert.Contains("colour", FieldMap.FromJson("""{"name":"mine","id":"no","columns":{"colour":"first"}}""").Problem!.Text, StringComparison.Ordinal);
        Assert.False(FieldMap.FromJson("{").Ok);
        Assert.False(LabelledFile.MapNamed("hard_us").Without(["colour"]).Ok);
        Assert.DoesNotContain("ssn", LabelledFile.MapNamed("hard_us").Without(["ssn"]).Value.Columns.Keys);
    }

    [Fact]
    public void A_pair_of_a_file_can_be_explained()
    {
        var records = RecordFile.Open(new StringReader(Heading + "1,Ann,,Lee,,F,1980-02-03,510912438,,,,,\n2,Anne,,Lee,,F,1980-02-03,510912438,,,,,\n"), LabelledFile.MapNamed("hard_us"), _findings);
        var list = records.Value.Records().ToList();

        Assert.True(FileMatching.Explain(list, "1", "2", new()).Value.Probability > 0.9);
        Assert.Equal("MPI-0205", FileMatching.Explain(list, "1", "9", new()).Problem!.Code);
    }
}
