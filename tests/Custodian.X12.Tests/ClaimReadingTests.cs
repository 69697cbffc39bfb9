using Custodian.Kernel;

namespace Custodian.X12.Tests;

/// <summary>Institutional claims written by others.</summary>
public sealed class ClaimReadingTests
{
    static ClaimsRead Read(string file) =>
        Claim837I.Read(X12Reader.Read(File.ReadAllBytes(Testing.Reference.Path($"interop/x12/files/{file}"))));

    [Fact]
    public void Every_institutional_transaction_of_the_corpus_gives_as_many_claims_and_dollars_as_its_segments_say()
    {
        var institutional = Corpus.All().Where(f => f.File.Transactions.Any()).Where(f => f.File.Transactions.All(t => t.Guide.Contains("X223", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(institutional);
        foreach (var file in institutional)
        {
            var read = Claim837I.Read(file.File);
            Assert.Equal(file.Expected["CLM"], $"{read.Claims.Count}");
            Assert.Equal(decimal.Parse(file.Expected["CLM02_sum"], System.Globalization.CultureInfo.InvariantCulture), read.Claims.Sum(c => c.TotalCharge.Dollars));
            Assert.Equal(decimal.Parse(file.Expected["SV1_SV2_charge_sum"], System.Globalization.CultureInfo.InvariantCulture), read.Claims.SelectMany(c => c.Lines).Sum(l => l.Charge.Dollars));
        }
    }

    [Fact]
    public void Two_claims_under_one_provider_keep_their_own_subscribers()
    {
        var claims = Read("x12/src_tests_resources_837_005010X223A3_two-claims-single-provider.837i").Claims;

        Assert.Equal(["756048Q", "756049Q"], claims.Select(c => c.PatientControlNumber));
        Assert.Equal(["DOE", "SMITH"], claims.Select(c => c.Subscriber.Name.Last));
        Assert.Equal(claims[0].Provider, claims[1].Provider);
        Assert.Equal(("0131", 9, new Money(8995)), (claims[0].TypeOfBill, claims[0].IcdVersion, claims[0].TotalCharge));
        Assert.Equal("363LP0200N", claims[1].Attending!.Taxonomy);
        Assert.Equal(["0305", "0730"], claims[0].Lines.Select(l => l.RevenueCode));
    }

    [Fact]
    public void A_crowded_claim_is_read_with_its_codes_coverages_and_lines()
    {
        var read = Read("X12Parser/tests_OopFactory.X12.Hipaa.Tests.Unit_Claims_TestData_InstitutionalClaim5010.txt");

        var claim = Assert.Single(read.Claims);
        Assert.Equal((14, 14, 8, 4, 2), (claim.Values.Count, claim.Conditions.Count, claim.Occurrences.Count, claim.OccurrenceSpans.Count, claim.OtherProcedures.Count));
        Assert.Equal(("123", "0B110F5", "TEST MEDICAL RECORD NUMBER"), (claim.Drg, claim.PrincipalProcedure!.Code, claim.MedicalRecordNumber));
        Assert.Equal(new TimeOnly(14, 2), claim.AdmissionTime);
        Assert.Equal([new Adjustment("PR", "1", new(793)), new("OA", "93", new(1506)), new("OA", "93", new(1506), 2.2m)], claim.OtherCoverages[0].Adjustments);
        Assert.Equal(new LineDrug("01234567891", 2, "UN"), claim.Lines[0].Drug);
        Assert.Equal(["AA", "BB", "CC", "DD"], claim.Lines[1].Modifiers);
        Assert.Equal(("43", new Money(5500)), (claim.Lines[1].Adjudications[0].PayerId, claim.Lines[1].Adjudications[0].Paid));
        Assert.All(read.Findings, f => Assert.Equal(("X12-0303", Severity.Info), (f.Code, f.Severity)));
        Assert.Contains(read.Findings, f => f.Text.StartsWith("REF D9 in loop 2300 has no place", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_with_unreadable_values_is_kept_without_them_and_says_so()
    {
        var text = Samples.Text(Samples.Inpatient()).Replace("*12500.5*", "*12,500.5*", StringComparison.Ordinal).Replace("20260910-20260915", "20260931-20260915", StringComparison.Ordinal);

        var read = Claim837I.Read(X12Reader.Read(System.Text.Encoding.ASCII.GetBytes(text)));

        Assert.Equal(["X12-0302", "X12-0302"], read.Findings.Select(f => f.Code));
        Assert.Equal(new DateOnly(2026, 9, 15), Assert.Single(read.Claims).StatementThrough);
    }

    [Fact]
    public void Other_transactions_are_passed_over_by_name()
    {
        var read = Read("x12/demo-file_demo.835");

        Assert.Empty(read.Claims);
        Assert.Equal("X12-0301", Assert.Single(read.Findings).Code);
    }
}
