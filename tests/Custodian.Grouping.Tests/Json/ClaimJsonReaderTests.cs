using System.Text;

namespace Custodian.Grouping.Tests;

public class ClaimJsonReaderTests
{
    [Fact]
    public void A_line_is_read_whatever_the_order_of_its_members()
    {
        var line = Read("""
            {"claim":{"discharge_date":"2026-04-01","px":["0sr9029"],"sdx":[{"poa":"N","code":"J96.01"},"I10"],"pdx":{"code":"I50.23","poa":"Y"},
            "sex":"F","age":70,"discharge_status":"03","poa_reporting":"EXEMPT","admit_dx":null,"los":4,"new":{"x":[1]}},"id":"A-1"}
            """);

        Assert.Equal("A-1", Encoding.UTF8.GetString(line.Id));
        Assert.Equal((70, 'F', 3, PoaReporting.Exempt, 4), (line.AgeYears, line.Sex, line.DischargeStatus, line.Poa, line.LengthOfStay));
        Assert.Equal(new DateOnly(2026, 4, 1), line.DischargeDate);
        Assert.Equal("J96.01", Encoding.UTF8.GetString(line.SecondaryText(0)));
        Assert.Equal([new(IcdCode.From("J9601"), PresentOnAdmission.No), new(IcdCode.From("I10"), PresentOnAdmission.Blank)], line.Secondaries.ToArray());
        Assert.Equal([IcdCode.From("0SR9029")], line.Procedures.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"1\"}")]
    [InlineData("{\"claim\":5}")]
    [InlineData("{\"claim\":{\"sdx\":[{\"code\":\"A\"")]
    [InlineData("{\"claim\":{}} and more")]
    [InlineData("{\"claim\":{}}{\"claim\":{}}")]
    [InlineData("\u00ff")]
    public void A_line_that_is_no_claim_is_refused_with_a_reason(string text)
    {
        Assert.False(ClaimJsonReader.TryRead(Encoding.UTF8.GetBytes(text), new ClaimLine(), out var reason));
        Assert.NotEqual("", reason);
    }

    [Fact]
    public void Values_of_another_kind_keep_their_default()
    {
        var line = Read("""{"claim":{"age":"x","sex":3,"discharge_status":null,"discharge_date":"2026-02-30","pdx":7,"px":[[1],{"a":2},null],"sdx":[{"code":3,"poa":9}]}}""");

        Assert.Equal((-1, 'U', DrgClaim.UnknownStatus), (line.AgeYears, line.Sex, line.DischargeStatus));
        Assert.Null(line.DischargeDate);
        Assert.True(line.Principal.Code.IsEmpty);
        Assert.Equal(3, line.Procedures.Length);
    }

    [Theory]
    [InlineData("\"43.1\"", "43.1")]
    [InlineData("43.1", "43.1")]
    [InlineData("null", "")]
    public void The_version_a_line_asks_for_is_kept_as_written(string written, string version)
    {
        var line = Read($$"""{"id":17,"grouper_version":{{written}},"claim":{"sdx":null,"px":null} }""");

        Assert.Equal(("17", version), (Encoding.UTF8.GetString(line.Id), Encoding.UTF8.GetString(line.GrouperVersion)));
    }

    static ClaimLine Read(string text)
    {
        var line = new ClaimLine();
        Assert.True(ClaimJsonReader.TryRead(Encoding.UTF8.GetBytes(text), line, out var reason), reason);
        return line;
    }
}
