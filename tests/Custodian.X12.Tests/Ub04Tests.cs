using CsCheck;
using Custodian.Kernel;

namespace Custodian.X12.Tests;

public sealed class Ub04Tests
{
    [Theory]
    [InlineData("1.1", "GENERAL HOSPITAL")]
    [InlineData("3a", "A1001")]
    [InlineData("3b", "MRN77")]
    [InlineData("4", "0111")]
    [InlineData("5", "361234567")]
    [InlineData("6", "091026")]
    [InlineData("6.2", "091526")]
    [InlineData("8b", "DOE, JANE")]
    [InlineData("9b", "SPRINGFIELD")]
    [InlineData("10", "03141951")]
    [InlineData("11", "F")]
    [InlineData("12", "091026")]
    [InlineData("13", "08")]
    [InlineData("14", "1")]
    [InlineData("15", "1")]
    [InlineData("16", "11")]
    [InlineData("17", "01")]
    [InlineData("39a", "80")]
    [InlineData("39a.2", "5.00")]
    [InlineData("40a", "A2")]
    [InlineData("40a.2", "12.34")]
    [InlineData("42.1", "0120")]
    [InlineData("46.1", "5")]
    [InlineData("47.1", "10000.00")]
    [InlineData("42.23", "0001")]
    [InlineData("43.23", "PAGE 1 OF 1")]
    [InlineData("45.23", "100526")]
    [InlineData("47.23", "12500.50")]
    [InlineData("50A", "MEDICARE PART A")]
    [InlineData("51A", "00131")]
    [InlineData("52A", "Y")]
    [InlineData("53A", "Y")]
    [InlineData("56", "1234567893")]
    [InlineData("58A", "DOE, JANE")]
    [InlineData("59A", "18")]
    [InlineData("60A", "1EG4TE5MK73")]
    [InlineData("66", "0")]
    [InlineData("67", "I214   Y")]
    [InlineData("67A", "E119   Y")]
    [InlineData("67B", "Z7901")]
    [InlineData("69", "R079")]
    [InlineData("71", "247")]
    [InlineData("74", "027034Z")]
    [InlineData("74.2", "091026")]
    [InlineData("76", "1679576722")]
    [InlineData("76.2", "CAREY")]
    [InlineData("77.2", "STITCH")]
    [InlineData("81a", "B3")]
    [InlineData("81a.2", "282N00000X")]
    [InlineData("80", "")]
    public void A_box_shows_what_the_claim_holds(string locator, string value)
    {
        var page = Assert.Single(Ub04.From(Samples.Inpatient(), new(2026, 10, 5)));

        Assert.Equal(value, page[locator]);
        Assert.Empty(page.Findings);
    }

    [Fact]
    public void No_box_is_filled_twice_and_each_has_a_caption()
    {
        var page = Ub04.From(Crowded())[0];

        Assert.Equal(page.Locators.Count, page.Locators.Select(l => l.Number).Distinct().Count());
        Assert.All(page.Locators, l => Assert.NotEmpty(l.Caption));
    }

    [Fact]
    public void Any_claim_fills_its_pages_and_no_box_twice() =>
        ClaimGenerator.Claim.Sample(claim => Assert.All(Ub04.From(claim), p => Assert.Equal(p.Locators.Count, p.Locators.Select(l => l.Number).Distinct().Count())));

    [Fact]
    public void Lines_go_on_to_the_next_page_and_the_total_stands_on_the_last()
    {
        var line = new ServiceLine("0300", new(100), 1);
        var claim = Samples.Inpatient() with { Lines = [.. Enumerable.Repeat(line, 45)], TotalCharge = new(4500) };

        var pages = Ub04.From(claim);

        Assert.Equal(["PAGE 1 OF 3", "PAGE 2 OF 3", "PAGE 3 OF 3"], pages.Select(p => p["43.23"]));
        Assert.Equal(["0300", "0300", ""], pages.Select(p => p["42.2"]));
        Assert.Equal(["", "", "45.00"], pages.Select(p => p["47.23"]));
        Assert.Equal(["", "", "0001"], pages.Select(p => p["42.23"]));
    }

    [Fact]
    public void What_the_paper_has_no_room_for_is_counted_and_said()
    {
        var findings = Ub04.From(Crowded())[0].Findings;

        Assert.All(findings, f => Assert.Equal(("X12-0401", Severity.Warning), (f.Code, f.Severity)));
        Assert.Equal(["FL 67", "FL 72", "FL 74", "FL 50", "FL 78-79", "FL 81"], findings.Select(f => f.Place));
        Assert.Contains("20 other diagnoses, and the paper form has room for 17: the last 3 are not printed.", findings[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_left_over_continue_in_box_81_behind_the_taxonomy()
    {
        var page = Ub04.From(Crowded())[0];

        Assert.Equal(["B3", "A1", "A2", "A3"], "abcd".Select(row => page[$"81{row}"]));
        Assert.Equal("12", page["81b.2"]);
    }

    [Fact]
    public void Payers_stand_in_their_order_of_responsibility()
    {
        var primary = new OtherCoverage("P", "01", new("ROE", "RICHARD"), "M9", new("FIRST PAYER", "P9")) { Paid = new(60_000), GroupNumber = "G1" };
        var claim = Samples.Outpatient() with { Subscriber = Samples.Outpatient().Subscriber with { Responsibility = "S" }, OtherCoverages = [primary], PriorAuthorization = "AUTH7" };

        var page = Ub04.From(claim)[0];

        Assert.Equal(("FIRST PAYER", "MEDICARE PART A"), (page["50A"], page["50B"]));
        Assert.Equal(("600.00", "ROE, RICHARD", "01", "G1"), (page["54A"], page["58A"], page["59A"], page["62A"]));
        Assert.Equal(("", "AUTH7"), (page["63A"], page["63B"]));
    }

    [Fact]
    public void A_dependent_is_the_patient_and_the_subscriber_the_insured()
    {
        var claim = Samples.Outpatient() with { Patient = new("19", new("DOE", "KIM", "Q"), Samples.Street, new(2015, 1, 2), "F") };

        var page = Ub04.From(claim)[0];

        Assert.Equal(("DOE, KIM Q", "01022015", "DOE, JANE", "19"), (page["8b"], page["10"], page["58A"], page["59A"]));
    }

    [Fact]
    public void A_drug_line_prints_its_ndc_and_an_outpatient_line_its_code_and_modifier()
    {
        var line = Samples.Outpatient().Lines[0];
        var claim = Samples.Outpatient() with { Lines = [line, line with { Drug = new("00409123401", 2.5m, "ML") }] };

        var page = Ub04.From(claim)[0];

        Assert.Equal(("9928325", "092026", "N400409123401ML2.5"), (page["44.1"], page["45.1"], page["43.2"]));
    }

    static InstitutionalClaim Crowded() => Samples.Inpatient() with
    {
        OtherDiagnoses = [.. Enumerable.Range(100, 20).Select(n => new Diagnosis($"E{n}", PresentOnAdmission.No))],
        ExternalCauses = [.. Enumerable.Range(100, 4).Select(n => new Diagnosis($"W{n}", PresentOnAdmission.No))],
        OtherProcedures = [.. Enumerable.Repeat(new Procedure("0DTJ4ZZ", new(2026, 9, 11)), 6)],
        Conditions = [.. Enumerable.Range(1, 12).Select(n => $"{n:00}")],
        Occurrences = [.. Enumerable.Repeat(new Occurrence("A1", new(2026, 9, 1)), 9)],
        OccurrenceSpans = [.. Enumerable.Repeat(new OccurrenceSpan("74", new(2026, 9, 1), new(2026, 9, 2)), 5)],
        Values = [.. Enumerable.Repeat(new ValueCode("A2", 1m), 13)],
        Referring = Samples.Attending,
        OtherOperating = Samples.Attending,
        Rendering = Samples.Attending,
        OtherCoverages = [.. Enumerable.Repeat(new OtherCoverage("T", "18", new("DOE"), "1", new("P", "2")), 3)],
    };
}
