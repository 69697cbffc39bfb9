using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public sealed class MpiTests
{
    static readonly string[] Records =
    [
        "rec_id,given,family,birth_date,ssn,address,city,state,zip,phone",
        "1,Ann,Lee,1980-02-03,510912438,12 Oak St,Kent,OH,44240,3305551234",
        "2,LEE,ANNE,1980-02-03,510912438,12 Oak Street,Kent,OH,44240,",
        "3,Bo,Ray,1950-01-09,,,,,,",
    ];

    [Fact]
    public void Dedupe_writes_pairs_and_says_what_it_left_out()
    {
        using var run = new CommandRun();

        run.Run("mpi", "dedupe", "--input", run.Write("in.csv", Records), "--map", "hard_us", "--output", run.PathOf("pairs.csv"), "--json");

        var pairs = File.ReadAllLines(run.PathOf("pairs.csv"));
        Assert.Equal("id_a,id_b,score,decision", pairs[0]);
        Assert.Matches("^1,2,0\\.9\\d+,link$|^1,2,1,link$", pairs[1]);
        Assert.Equal(1, (int)JsonNode.Parse(run.Said)!["links"]!);
        Assert.Equal(ExitCodes.Findings, run.ExitCode);
    }

    [Fact]
    public void Link_and_explain_answer_for_two_records()
    {
        using var run = new CommandRun();
        var first = run.Write("a.csv", Records[..2]);
        var second = run.Write("b.csv", [Records[0], Records[2]]);

        run.Run("mpi", "link", first, second, "--map", "hard_us", "--output", run.PathOf("pairs.csv"));
        Assert.StartsWith("1,2,", File.ReadAllLines(run.PathOf("pairs.csv"))[1], StringComparison.Ordinal);

        run.Run("mpi", "explain", "1", "2", "--input", run.Write("in.csv", Records), "--map", "hard_us");
        Assert.Contains("NameOrder", run.Said, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
    }

    [Theory]
    [InlineData("nowhere", "MPI-0202")]
    [InlineData("febrl", "MPI-0201")]
    public void A_map_that_does_not_fit_is_refused(string map, string code)
    {
        using var run = new CommandRun();

        run.Run("mpi", "dedupe", "--input", run.Write("in.csv", ["x,y", "1,2"]), "--map", map);

        Assert.Equal(ExitCodes.Refused, run.ExitCode);
        Assert.Contains(code, run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learnt_model_can_be_kept_and_used_with_other_thresholds()
    {
        using var run = new CommandRun();
        var input = run.Write("in.csv", Records);

        run.Run("mpi", "dedupe", "--input", input, "--map", "hard_us", "--without", "ssn", "--model-output", run.PathOf("model.json"), "--output", run.PathOf("pairs.csv"));
        run.Run("mpi", "dedupe", "--input", input, "--map", "hard_us", "--model", run.PathOf("model.json"), "--link-at", "0.9999999", "--output", run.PathOf("pairs.csv"));
        Assert.Equal(ExitCodes.Findings, run.ExitCode);

        run.Run("mpi", "dedupe", "--input", input, "--map", "hard_us", "--link-at", "7", "--output", run.PathOf("pairs.csv"));
        Assert.Contains("MPI-0204", run.Complained, StringComparison.Ordinal);
    }
}
