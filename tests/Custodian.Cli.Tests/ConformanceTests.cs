using Custodian.Testing;

namespace Custodian.Cli.Tests;

public class ConformanceTests
{
    [Fact]
    public void Every_family_of_official_cases_is_found_and_agrees()
    {
        using var run = new CommandRun();

        run.Run("conformance", "--cases", Reference.Path("coding/cases"), "--packs", Packs.Folder, "--differences", run.PathOf("differences.jsonl"));

        Assert.Equal(
            ["comorbidity: 5811 of 5811", "drg: 14132 of 14132", "mce: 14132 of 14132", "hcc: 1820 of 1820", "peer: 136 of 136"],
            run.Said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(File.ReadAllLines(run.PathOf("differences.jsonl")));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_case_that_comes_out_differently_is_told_field_by_field()
    {
        using var run = new CommandRun();
        run.Write("peer_cms_grouper_v430_cases.csv", ["id,pdx,sdx_with_poa,cms_drg,cms_mdc,cms_severity,cms_base_drg", "P1,I5022,J9601:Y,291,5,MCC,291", "P2,I5022,J9601:Y,292,5,CC,291"]);

        run.Run("conformance", "--cases", run.PathOf(""), "--packs", Packs.Folder);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            ["peer: 1 of 2", """{"family":"peer","id":"P2","field":"drg","expected":"292","got":"291"}"""],
            run.Said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_folder_without_cases_is_refused()
    {
        using var run = new CommandRun();

        Assert.Equal(1, run.Run("conformance", "--cases", run.PathOf(""), "--packs", Packs.Folder).ExitCode);
    }
}
