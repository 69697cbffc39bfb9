namespace Custodian.X12.Tests;

public sealed class Claim837IWritingTests
{
    [Fact]
    public void An_inpatient_claim_is_written_segment_by_segment_in_the_order_of_the_guide()
    {
        var segments = Samples.Text(Samples.Inpatient()).TrimEnd('~').Split('~');

        string[] expected =
        [
            "ISA*00*          *00*          *ZZ*GENHOSP01      *ZZ*CLEAR01        *261005*1430*^*00501*000000042*0*T*:",
            "GS*HC*GENHOSP01*CLEAR01*20261005*1430*7*X*005010X223A2",
            "ST*837*0001*005010X223A2",
            "BHT*0019*00*B20261005A*20261005*1430*CH",
            "NM1*41*2*GENERAL HOSPITAL*****46*GENHOSP01",
            "PER*IC*PAT ACCOUNTS*TE*5555550100",
            "NM1*40*2*CLEARING HOUSE*****46*CLEAR01",
            "HL*1**20*1",
            "PRV*BI*PXC*282N00000X",
            "NM1*85*2*GENERAL HOSPITAL*****XX*1234567893",
            "N3*1 MAIN STREET",
            "N4*SPRINGFIELD*IL*627010001",
            "REF*EI*361234567",
            "PER*IC*BILLING*TE*5555550101",
            "HL*2*1*22*0",
            "SBR*P*18*******MA",
            "NM1*IL*1*DOE*JANE****MI*1EG4TE5MK73",
            "N3*1 MAIN STREET",
            "N4*SPRINGFIELD*IL*627010001",
            "DMG*D8*19510314*F",
            "NM1*PR*2*MEDICARE PART A*****PI*00131",
            "CLM*A1001*12500.5***11:A:1**A*Y*Y",
            "DTP*096*TM*1130",
            "DTP*434*RD8*20260910-20260915",
            "DTP*435*DT*202609100805",
            "CL1*1*1*01",
            "REF*EA*MRN77",
            "HI*ABK:I214:::::::Y",
            "HI*ABJ:R079",
            "HI*DR:247",
            "HI*ABF:E119:::::::Y*ABF:Z7901",
            "HI*BBR:027034Z:D8:20260910",
            "HI*BE:80:::5*BE:A2:::12.34",
            "NM1*71*1*CAREY*ALEX*B***XX*1679576722",
            "PRV*AT*PXC*207R00000X",
            "NM1*72*1*STITCH*RAE****XX*1679576722",
            "LX*1",
            "SV2*0120**10000*DA*5",
            "REF*6R*L1",
            "LX*2",
            "SV2*0250**2500.5*UN*12",
            "REF*6R*L2",
            "SE*41*0001",
            "GE*1*7",
            "IEA*1*000000042",
        ];
        Assert.Equal(expected, segments);
    }

    [Fact]
    public void More_than_twelve_codes_of_a_family_are_split_over_segments()
    {
        var claim = Samples.Inpatient() with { OtherDiagnoses = [.. Enumerable.Range(10, 24).Select(n => new Diagnosis($"E{n}", PresentOnAdmission.No))] };

        var segments = Samples.Text(claim).Split('~').Where(s => s.StartsWith("HI*ABF", StringComparison.Ordinal)).ToList();

        Assert.Equal([12, 12], segments.Select(s => s.Split('*').Length - 1));
        Assert.StartsWith("HI*ABF:E22:::::::N*", segments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_exempt_code_sends_no_indicator_unless_the_payer_asks_for_one()
    {
        var claim = Samples.Inpatient();

        var usual = Samples.Text(claim);
        var asked = System.Text.Encoding.ASCII.GetString(Claim837I.Write(new(Samples.Envelope with { ExemptPoaAsOne = true }, [claim])));

        Assert.Contains("*ABF:Z7901~", usual, StringComparison.Ordinal);
        Assert.Contains("*ABF:Z7901:::::::1~", asked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependent_gets_a_patient_level_and_the_subscriber_keeps_only_name_and_id()
    {
        var claim = Samples.Outpatient() with { Patient = new("19", new("DOE", "KIM"), Samples.Street, new(2015, 1, 2), "F") };

        var text = Samples.Text(claim);

        Assert.Contains("HL*2*1*22*1~SBR*P********MA~NM1*IL*1*DOE*JANE****MI*1EG4TE5MK73~NM1*PR*", text, StringComparison.Ordinal);
        Assert.Contains("HL*3*2*23*0~PAT*19~NM1*QC*1*DOE*KIM~N3*1 MAIN STREET~N4*SPRINGFIELD*IL*627010001~DMG*D8*20150102*F~CLM*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_share_the_levels_of_their_provider_and_subscriber()
    {
        var other = Samples.Outpatient() with { Subscriber = Samples.Outpatient().Subscriber with { MemberId = "2" } };

        var levels = Samples.Text(Samples.Inpatient(), Samples.Outpatient(), other).Split('~').Where(s => s.StartsWith("HL*", StringComparison.Ordinal));

        Assert.Equal(["HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*0"], levels);
    }

    [Fact]
    public void A_new_transaction_begins_when_the_agreed_number_of_claims_is_reached()
    {
        var claims = Enumerable.Range(1, 5).Select(n => Samples.Outpatient() with { PatientControlNumber = $"A{n}" }).ToList();

        var file = X12Reader.Read(Claim837I.Write(new(Samples.Envelope with { ClaimsPerTransaction = 2 }, claims)));

        Assert.Empty(file.Findings);
        Assert.Equal(["0001", "0002", "0003"], file.Transactions.Select(t => t.ControlNumber));
        Assert.Equal(["A1", "A2", "A3", "A4", "A5"], Claim837I.Read(file).Claims.Select(c => c.PatientControlNumber));
    }

    [Fact]
    public void A_subscriber_with_more_than_a_hundred_claims_is_repeated()
    {
        var claims = Enumerable.Range(1, 201).Select(n => Samples.Outpatient() with { PatientControlNumber = $"A{n}" }).ToArray();

        var levels = Samples.Text(claims).Split('~').Count(s => s.Contains("*22*", StringComparison.Ordinal) && s.StartsWith("HL", StringComparison.Ordinal));

        Assert.Equal(3, levels);
    }

    [Theory]
    [InlineData("Núñez", "NUNEZ")]
    [InlineData("Müller-Weiß", "MULLER-WEISS")]
    [InlineData("Łukasz Øst", "LUKASZ OST")]
    [InlineData("O’Neill", "O'NEILL")]
    [InlineData("A*B:C~D^E", "A B C D E")]
    [InlineData("Ænima", "AENIMA")]
    [InlineData(" 李 Li ", "LI")]
    [InlineData("Ğüneş Œuvre ĲSSEL Þór", "GUNES OEUVRE IJSSEL THOR")]
    public void Names_are_mapped_to_the_letters_that_x12_has(string name, string written)
    {
        var claim = Samples.Inpatient() with { Subscriber = Samples.Inpatient().Subscriber with { Name = new(name, "X") } };

        Assert.Contains($"NM1*IL*1*{written}*X****MI*", Samples.Text(claim), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_delimiters_are_declared_and_kept_out_of_the_data()
    {
        var delimiters = new X12Delimiters((byte)'|', (byte)'>', (byte)'!', (byte)'\n');
        var claim = Samples.Inpatient() with { BillingNote = "A*B|C>D!E" };

        var file = X12Reader.Read(Claim837I.Write(new(Samples.Envelope with { Delimiters = delimiters }, [claim])));

        Assert.Empty(file.Findings);
        Assert.Equal(delimiters, file.Interchanges[0].Delimiters);
        Assert.Equal("A*B C D E", Claim837I.Read(file, "A1001")!.BillingNote);
    }

    [Fact]
    public void A_repetition_character_is_declared_even_when_none_is_given()
    {
        var claim = Samples.Inpatient() with { BillingNote = "A^B" };

        var file = X12Reader.Read(Claim837I.Write(new(Samples.Envelope with { Delimiters = X12Delimiters.Usual with { Repetition = 0 } }, [claim])));

        Assert.Equal(X12Delimiters.Usual, file.Interchanges[0].Delimiters);
        Assert.Equal("A B", Claim837I.Read(file, "A1001")!.BillingNote);
    }

    [Fact]
    public void A_line_without_an_id_is_given_one_that_the_remittance_can_echo()
    {
        var claim = Samples.Outpatient() with { Lines = [Samples.Outpatient().Lines[0] with { LineId = null }] };

        Assert.Contains("REF*6R*A2002-1~", Samples.Text(claim), StringComparison.Ordinal);
    }
}
