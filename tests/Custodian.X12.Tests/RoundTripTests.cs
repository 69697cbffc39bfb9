using System.Text;
using System.Text.Json;
using CsCheck;

namespace Custodian.X12.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Any_claims_written_are_read_back_the_same_and_the_file_has_no_findings() =>
        ClaimGenerator.Claims.Sample(claims =>
        {
            var file = X12Reader.Read(Claim837I.Write(new(Samples.Envelope, claims)));
            var read = Claim837I.Read(file);

            Assert.Empty(file.Findings);
            Assert.Empty(read.Findings);
            Assert.Equal(JsonSerializer.Serialize(claims), JsonSerializer.Serialize(read.Claims));
        });

    [Fact]
    public void Any_claims_written_are_walked_by_an_independent_reader_of_the_loops_with_the_same_values() =>
        ClaimGenerator.Claims.Sample(claims =>
        {
            var walked = LoopWalker.Walk(Encoding.ASCII.GetString(Claim837I.Write(new(Samples.Envelope, claims))));

            Assert.Equal(claims.Select(FlatClaim.Of), walked);
        });

    [Fact]
    public void Reading_what_was_read_and_written_again_changes_nothing()
    {
        var first = Claim837I.Write(Samples.Batch(Samples.Inpatient(), Samples.Outpatient()));
        var again = Claim837I.Write(new(Samples.Envelope, Claim837I.Read(X12Reader.Read(first)).Claims));

        Assert.Equal(Encoding.ASCII.GetString(first), Encoding.ASCII.GetString(again));
    }
}
