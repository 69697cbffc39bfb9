using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Comparison;
using Custodian.Naaccr.Conversion;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Tests;

public class ConversionTests
{
    [Theory]
    [InlineData("1", "1", null)]
    [InlineData("2", "2", null)]
    [InlineData("3", "9", "NAA-0304")]
    [InlineData("5", "1", null)]
    [InlineData("6", "2", null)]
    [InlineData("9", "9", null)]
    public void Sex_becomes_sex_assigned_at_birth_in_version_26(string sex, string assigned, string? code)
    {
        var (converted, notes) = Convert(250, 260, p => p.Set("sex", sex));

        Assert.Equal(assigned, converted.Text("sexAssignedAtBirth"));
        Assert.Equal(code is null ? ["NAA-0302"] : ["NAA-0302", code], notes.Select(n => n.Code).Order());
    }

    [Fact]
    public void A_retired_item_is_dropped_and_told()
    {
        var (converted, notes) = Convert(250, 260, p => p.AddTumor().Set("comorbidComplication1", "12345"));

        Assert.Equal(0, converted.Tumors[0].Count);
        Assert.Equal(["NAA-0301 comorbidComplication1 1"], notes.Select(n => $"{n.Code} {n.From} {n.Count}"));
    }

    [Theory]
    [InlineData(160, 180, "seerMets", "eodMets")]
    [InlineData(180, 160, "eodMets", "seerMets")]
    public void An_item_with_the_same_number_is_renamed(int from, int to, string old, string renamed)
    {
        var (converted, notes) = Convert(from, to, p => p.AddTumor().Set(old, "00"));

        Assert.Equal("00", converted.Tumors[0].Text(renamed));
        Assert.Contains(notes, n => n.Code == "NAA-0302" && n.From == old && n.To == renamed);
    }

    [Fact]
    public void An_item_that_moved_to_the_patient_takes_the_first_value_and_tells_others()
    {
        var (converted, notes) = Convert(230, 240, p =>
        {
            p.AddTumor().Set("followUpSourceCentral", "30");
            p.AddTumor().Set("followUpSourceCentral", "39");
        });

        Assert.Equal("30", converted.Text("followUpSourceCentral"));
        Assert.Equal(["NAA-0303", "NAA-0305"], notes.Select(n => n.Code).Order());
    }

    [Fact]
    public void An_item_that_moved_to_the_tumor_is_given_to_each()
    {
        var (converted, _) = Convert(240, 230, p =>
        {
            p.Set("followUpSourceCentral", "30");
            p.AddTumor();
            p.AddTumor();
        });

        Assert.Equal(["30", "30"], converted.Tumors.Select(t => t.Text("followUpSourceCentral")));
    }

    [Theory]
    [InlineData(240, 250, "20240131", "2024-01-31")]
    [InlineData(240, 250, "202401", "2024-01")]
    [InlineData(250, 240, "2024-01-31T12:30:00Z", "20240131")]
    [InlineData(250, 240, "2024", "2024")]
    public void A_date_that_became_a_date_and_time_changes_its_form(int from, int to, string old, string written)
    {
        var (converted, _) = Convert(from, to, p => p.AddTumor().Set("pathDateSpecCollect1", old));

        Assert.Equal(written, converted.Tumors[0].Text("pathDateSpecCollect1"));
    }

    [Fact]
    public void A_value_that_no_longer_fits_is_kept_and_told()
    {
        var (converted, notes) = Convert(220, 210, p => p.AddTumor().Set("dcStateFileNumber", "123456789012"));

        Assert.Equal("123456789012", converted.Tumors.Count > 0 ? converted.Tumors[0].Text("dcStateFileNumber") ?? converted.Text("dcStateFileNumber") : null);
        Assert.Contains(notes, n => n.Code == "NAA-0306");
    }

    [Theory]
    [InlineData("naaccr-xml-sample-v180-abstract-100.xml.gz")]
    [InlineData("naaccr-xml-sample-v240-incidence-100.xml.gz")]
    public void A_sample_carried_to_version_26_is_valid_but_for_what_was_told(string name)
    {
        var source = Read.Xml(Official.Sample(name), Official.Standard);
        var to = Official.Standard.Catalog(260, source.File!.RecordType, [])!;
        var conversion = new VersionConversion(Official.Standard, source.File.Catalog, to);
        var converted = new Read { File = conversion.Convert(source.File) };
        converted.Patients.AddRange(source.Patients.Select(p => conversion.Convert(p).Copy()));

        var again = Read.Xml(RoundTripTests.Written(converted), Official.Standard);

        Assert.Null(again.Fault);
        Assert.All(again.Findings, f => Assert.Contains(conversion.Notes, n => n.Code == "NAA-0306" && n.To == f.ItemId));
        Assert.Equal(source.Items, again.Items + conversion.Notes.Where(n => n.Code == "NAA-0301").Sum(n => n.Count));
    }

    [Fact]
    public void Two_files_are_compared_patient_by_patient_in_any_order()
    {
        var head = "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml\" recordType=\"A\" specificationVersion=\"1.7\" xmlns=\"http://naaccr.org/naaccrxml\">";
        string Patient(string id, string site) => $"<Patient><Item naaccrId=\"patientIdNumber\">{id}</Item><Tumor><Item naaccrId=\"tumorRecordNumber\">01</Item><Item naaccrId=\"primarySite\">{site}</Item></Tumor></Patient>";
        var left = head + Patient("00000001", "C619") + Patient("00000002", "C509") + Patient("00000003", "C341") + "</NaaccrData>";
        var right = head + Patient("00000004", "C619") + Patient("00000002", "C504") + Patient("00000001", "C619") + "</NaaccrData>";
        var differences = new List<CaseDifference>();
        NaaccrXmlReader Open(string text) => new(Read.Source(System.Text.Encoding.UTF8.GetBytes(text)), Official.Standard, NaaccrReadOptions.Strict);

        var comparison = new FileComparison(["patientIdNumber"], ["tumorRecordNumber"]);
        comparison.Compare(Open(left), Open(right), differences.Add);

        Assert.Equal(
            [
                new(DifferenceKind.Value, "00000002", "01", "primarySite", "C509", "C504"),
                new(DifferenceKind.OnlyLeft, "00000003", "", "", null, null),
                new(DifferenceKind.OnlyRight, "00000004", "", "", null, null),
            ],
            differences);
        Assert.Equal(2, comparison.Compared);
    }

    static (Patient Patient, List<ConversionNote> Notes) Convert(int from, int to, Action<Patient> fill)
    {
        var (source, target) = (Official.Standard.Catalog(from, 'A', [])!, Official.Standard.Catalog(to, 'A', [])!);
        var patient = new Patient(source);
        fill(patient);
        var conversion = new VersionConversion(Official.Standard, source, target);
        return (conversion.Convert(patient), [.. conversion.Notes]);
    }
}
