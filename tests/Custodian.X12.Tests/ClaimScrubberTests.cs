using CsCheck;
using Custodian.Kernel;

namespace Custodian.X12.Tests;

public sealed class ClaimScrubberTests
{
    static readonly InstitutionalClaim In = Samples.Inpatient();
    static readonly InstitutionalClaim Out = Samples.Outpatient();
    static readonly ServiceLine Visit = Out.Lines[0];

    static readonly OtherCoverage Primary = new("P", "18", new("DOE", "JANE"), "M9", new("FIRST PAYER", "P9", "CI"))
    {
        Paid = new(60_000),
        Adjustments = [new("CO", "45", new(20_000))],
        AdjudicationDate = new(2026, 10, 1),
    };

    /// <summary>Each fault with the one code that names it.</summary>
    public static TheoryData<string, InstitutionalClaim> Faults()
    {
        var faults = new TheoryData<string, InstitutionalClaim>();
        foreach (var (code, claim) in PartyFaults().Concat(StayFaults()).Concat(CodeFaults()).Concat(LineFaults()).Concat(CoverageFaults()))
        {
            faults.Add(code, claim);
        }

        return faults;
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_found_under_its_code_and_nothing_else_is(string code, InstitutionalClaim claim)
    {
        var findings = ClaimScrubber.Check(claim);

        Assert.Equal([code], findings.Select(f => f.Code).Distinct());
    }

    [Fact]
    public void Sound_claims_have_no_findings()
    {
        Assert.Empty(ClaimScrubber.Check(In));
        Assert.Empty(ClaimScrubber.Check(Out));
        Assert.Empty(ClaimScrubber.Check(Secondary(Primary)));
    }

    [Fact]
    public void Every_finding_says_where_and_what_to_do_next()
    {
        foreach (var finding in Faults().SelectMany(f => ClaimScrubber.Check(f.Data.Item2)))
        {
            Assert.NotEmpty(finding.Place);
            Assert.NotEmpty(finding.Source);
            Assert.EndsWith(".", finding.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("nvalid", finding.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("please", finding.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Any_claim_at_all_is_checked_without_an_exception() =>
        ClaimGenerator.Claim.Sample(claim => Assert.All(ClaimScrubber.Check(claim), f => Assert.StartsWith("X12-02", f.Code, StringComparison.Ordinal)));

    [Fact]
    public void A_file_is_checked_for_its_envelope_and_for_numbers_used_twice()
    {
        var bare = new TradingPartner("X", "");
        var envelope = new ClaimEnvelope(bare, bare, Samples.Envelope.Created, 0, 1, "B") { Delimiters = X12Delimiters.Usual with { Component = (byte)'*' } };

        Assert.Empty(ClaimScrubber.CheckFile(Samples.Batch(In, Out)));
        Assert.Equal(["X12-0286"], ClaimScrubber.CheckFile(Samples.Batch(In, In)).Select(f => f.Code));
        Assert.Equal(["X12-0281", "X12-0282", "X12-0283", "X12-0284", "X12-0284", "X12-0285"], ClaimScrubber.CheckFile(new(envelope, [])).Select(f => f.Code));
    }

    static IEnumerable<(string Code, InstitutionalClaim Claim)> PartyFaults()
    {
        var provider = In.Provider;
        var address = Samples.Street;
        yield return ("X12-0201", In with { Provider = provider with { Name = "" } });
        yield return ("X12-0202", In with { Provider = provider with { Npi = "" } });
        yield return ("X12-0202", In with { Provider = provider with { Npi = "1234567890" } });
        yield return ("X12-0202", In with { Attending = Samples.Attending with { Npi = null } });
        yield return ("X12-0203", In with { Provider = provider with { TaxId = "36-1234567" } });
        yield return ("X12-0204", In with { Provider = provider with { Address = address with { Zip = "62701" } } });
        yield return ("X12-0205", In with { Provider = provider with { Address = address with { Street = "P.O. Box 7" } } });
        yield return ("X12-0206", In with { Payer = In.Payer with { Name = "" } });
        yield return ("X12-0207", In with { Payer = In.Payer with { Id = " " } });
        yield return ("X12-0208", In with { Payer = In.Payer with { FilingIndicator = null } });
        yield return ("X12-0209", In with { Subscriber = In.Subscriber with { Name = new("") } });
        yield return ("X12-0210", In with { Subscriber = In.Subscriber with { MemberId = "" } });
        yield return ("X12-0211", In with { Subscriber = In.Subscriber with { Responsibility = "1" } });
        yield return ("X12-0212", In with { Patient = new("19", new(""), address, new(2020, 1, 1), "M") });
        yield return ("X12-0213", In with { Patient = new("18", new("DOE"), address, new(2020, 1, 1), "M") });
        yield return ("X12-0214", In with { Subscriber = In.Subscriber with { BirthDate = null } });
        yield return ("X12-0215", In with { Subscriber = In.Subscriber with { Sex = "X" } });
        yield return ("X12-0216", In with { Subscriber = In.Subscriber with { Address = null } });
        yield return ("X12-0216", In with { Subscriber = In.Subscriber with { Address = address with { Zip = "62701-0001" } } });
        yield return ("X12-0217", In with { Attending = null });
        yield return ("X12-0218", In with { Operating = null });
        yield return ("X12-0219", In with { Attending = Samples.Attending with { Name = new("") } });
    }

    static IEnumerable<(string Code, InstitutionalClaim Claim)> StayFaults()
    {
        yield return ("X12-0220", In with { PatientControlNumber = "" });
        yield return ("X12-0221", Out with { TypeOfBill = "131" });
        yield return ("X12-0222", In with { TypeOfBill = "0117" });
        yield return ("X12-0223", In with { PayerControlNumber = "ICN1" });
        yield return ("X12-0224", Out with { StatementFrom = new(2026, 9, 21), Lines = [Visit with { From = null, ProcedureCode = null }] });
        yield return ("X12-0225", In with { AdmissionDate = new(2026, 9, 16) });
        yield return ("X12-0226", In with { Subscriber = In.Subscriber with { BirthDate = new(2027, 1, 1) } });
        yield return ("X12-0227", In with { OccurrenceSpans = [new("74", new(2026, 9, 12), new(2026, 9, 11))] });
        yield return ("X12-0228", In with { AdmissionDate = null });
        yield return ("X12-0229", In with { AdmissionType = null });
        yield return ("X12-0230", In with { PointOfOrigin = null });
        yield return ("X12-0231", In with { AdmissionType = "4" });
        yield return ("X12-0232", In with { Attachments = [new("DS", "EL")] });
        yield return ("X12-0233", In with { PatientStatus = null });
        yield return ("X12-0234", In with { PatientStatus = "30", DischargeTime = null });
        yield return ("X12-0235", In with { DischargeTime = null });
        yield return ("X12-0271", In with { StatementFrom = default });
        yield return ("X12-0273", In with { ReleaseOfInformation = "N" });
        yield return ("X12-0272", In with { TypeOfBill = "0113" });
        yield return ("X12-0236", In with { TypeOfBill = "0112", PatientStatus = "30" });
    }

    static IEnumerable<(string Code, InstitutionalClaim Claim)> CodeFaults()
    {
        var procedure = In.PrincipalProcedure!;
        yield return ("X12-0237", In with { PrincipalDiagnosis = null });
        yield return ("X12-0238", Out with { StatementFrom = new(2015, 9, 30), StatementThrough = new(2015, 9, 30), Lines = [Visit with { From = new(2015, 9, 30) }] });
        yield return ("X12-0239", In with { AdmittingDiagnosis = null });
        yield return ("X12-0240", Out with { ReasonsForVisit = [] });
        yield return ("X12-0241", In with { AdmittingDiagnosis = "R07.9" });
        yield return ("X12-0241", Out with { ReasonsForVisit = ["m25571"] });
        yield return ("X12-0242", In with { PrincipalDiagnosis = new("I214") });
        yield return ("X12-0242", In with { ExternalCauses = [new("W1830XA")] });
        yield return ("X12-0243", Out with { PrincipalDiagnosis = new("S93401A", PresentOnAdmission.Yes) });
        yield return ("X12-0244", Out with { OtherDiagnoses = [new("S93401A")] });
        yield return ("X12-0245", In with { PrincipalProcedure = null, OtherProcedures = [procedure] });
        yield return ("X12-0246", Out with { PrincipalProcedure = procedure with { Date = Out.StatementFrom }, Operating = In.Operating });
        yield return ("X12-0247", In with { PrincipalProcedure = procedure with { Code = "3606" } });
        yield return ("X12-0248", In with { PrincipalProcedure = procedure with { Date = new(2026, 9, 16) } });
        yield return ("X12-0249", In with { PrincipalProcedure = procedure with { Date = new(2026, 9, 6) } });
        yield return ("X12-0250", In with { Conditions = [.. Enumerable.Repeat("07", 25)] });
        yield return ("X12-0250", Out with { ReasonsForVisit = ["M25571", "R509", "R52", "R05"] });
        yield return ("X12-0250", In with { OtherDiagnoses = [.. Enumerable.Range(100, 25).Select(n => new Diagnosis($"E{n}", PresentOnAdmission.Yes))] });
    }

    static IEnumerable<(string Code, InstitutionalClaim Claim)> LineFaults()
    {
        yield return ("X12-0251", Out with { Lines = [], TotalCharge = Money.Zero });
        yield return ("X12-0252", Out with { TotalCharge = new(80_001) });
        yield return ("X12-0253", With(Visit with { RevenueCode = "450" }));
        yield return ("X12-0254", With(Visit with { RevenueCode = "0001" }));
        yield return ("X12-0255", With(Visit with { Charge = new(-1) }));
        yield return ("X12-0256", With(Visit with { NonCovered = new(80_001) }));
        yield return ("X12-0257", With(Visit with { UnitKind = "MJ" }));
        yield return ("X12-0258", With(Visit with { ProcedureCode = "9928" }));
        yield return ("X12-0259", With(Visit with { Drug = new("1234-5678-90", 1, "UN") }));
        yield return ("X12-0260", With(Visit with { From = null }));
        yield return ("X12-0261", With(Visit with { Through = new(2026, 9, 19) }));
        yield return ("X12-0262", With(Visit with { From = new(2026, 9, 21) }));
        yield return ("X12-0269", Out with { MedicalRecordNumber = new('1', 51) });
        yield return ("X12-0270", Out with { Subscriber = Out.Subscriber with { Name = new("Núñez") } });
    }

    static IEnumerable<(string Code, InstitutionalClaim Claim)> CoverageFaults()
    {
        var decided = new LineAdjudication("P9", new(60_000), 1, new(2026, 10, 1)) { Adjustments = [new("CO", "45", new(20_000))] };
        var onLine = Primary with { Adjustments = [], AdjudicationDate = null };
        yield return ("X12-0263", Secondary());
        yield return ("X12-0264", Secondary(Primary with { Payer = Primary.Payer with { Id = "" } }));
        yield return ("X12-0265", Secondary(Primary with { Paid = new(60_001) }));
        yield return ("X12-0266", Secondary(Primary with { AdjudicationDate = null }));
        yield return ("X12-0267", Secondary(onLine, Primary with { Responsibility = "T", Paid = null }) with { Lines = [Visit with { Adjudications = [decided, decided with { PayerId = "P8" }] }] });
        yield return ("X12-0268", Secondary(onLine with { Paid = null }) with { Lines = [Visit with { Adjudications = [decided with { Paid = new(1) }] }] });
    }

    static InstitutionalClaim With(ServiceLine line) => Out with { Lines = [line], TotalCharge = line.Charge };

    static InstitutionalClaim Secondary(params OtherCoverage[] others) => Out with { Subscriber = Out.Subscriber with { Responsibility = "S" }, OtherCoverages = others };
}
