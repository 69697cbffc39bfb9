using System.Text;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Tests;

public class ReaderTests
{
    const string Head = "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml\" recordType=\"A\" specificationVersion=\"1.7\" xmlns=\"http://naaccr.org/naaccrxml\">";

    const string Second = "<Patient><Item naaccrId=\"patientIdNumber\">00000002</Item></Patient></NaaccrData>";

    static readonly NaaccrReadOptions GoingOn = NaaccrReadOptions.Strict with { GoesOnAfterMisplaced = true };

    static string With(string patients) => Head + "\n" + patients + "\n</NaaccrData>";

    static string Tumor(string content) => With($"<Patient>\n<Item naaccrId=\"patientIdNumber\">00000001</Item>\n<Tumor>\n{content}\n</Tumor>\n</Patient>");

    [Theory]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">a &lt; b &amp; c &#233; &#x41;&quot;</Item>", "a < b & c é A\"")]
    [InlineData("<Item naaccrId='rxTextSurgery' >plain</Item >", "plain")]
    [InlineData("<Item naaccrNum=\"2610\" naaccrId=\"rxTextSurgery\">plain</Item>", "plain")]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">one<!-- not this -->two</Item>", "onetwo")]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">one<![CDATA[ <two> ]]>three</Item>", "one <two> three")]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">one\r\ntwo\rthree</Item>", "one\ntwo\nthree")]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">a text of more than thirty-two characters, with a > in it</Item>", "a text of more than thirty-two characters, with a > in it")]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">naïve – “quote” 😀</Item>", "naïve – “quote” 😀")]
    public void A_value_is_read_in_every_form_that_xml_allows(string item, string value)
    {
        var read = Read.Xml(Tumor(item), Official.Standard);

        Assert.True(read.Valid, read.Fault?.Text ?? read.Findings.Select(f => f.Text).FirstOrDefault());
        Assert.Equal(value, read.Patients[0].Tumors[0].Text("rxTextSurgery"));
    }

    [Theory]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">A & B</Item>", "NAA-0001", 5)]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">&e;</Item>", "NAA-0001", 5)]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">a ]]> b</Item>", "NAA-0001", 5)]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">&#2;</Item>", "NAA-0001", 5)]
    [InlineData("\n<Item naaccrId=\"rxTextSurgery\" naaccrId=\"x\">a</Item>", "NAA-0001", 6)]
    [InlineData("<Item naaccrId=\"rxTextSurgery>a</Item>", "NAA-0001", 5)]
    [InlineData("<Item naaccrId=\"rxTextSurgery\">a</Itum>", "NAA-0001", 5)]
    [InlineData("<Item>a</Item>", "NAA-0023", 5)]
    [InlineData("<Item naaccrId=\"primarySite\">C619</Item>\n<Item naaccrId=\"primarySite\">C619</Item>", "NAA-0024", 6)]
    [InlineData("<Item naaccrId=\"unheardOf\">1</Item>\n<Item naaccrId=\"unheardOf\">1</Item>", "NAA-0024", 6)]
    [InlineData("<Item naaccrId=\"primarySite\" naaccrNum=\"x\">C619</Item>", "NAA-0025", 5)]
    [InlineData("<x:Foo xmlns:x=\"http://x\"/>\n<Item naaccrId=\"primarySite\">C619</Item>", "NAA-0021", 6)]
    [InlineData("<Foo/>", "NAA-0021", 5)]
    [InlineData("<y:Foo/>", "NAA-0021", 5)]
    public void A_fault_stops_the_reader_with_its_line(string content, string code, int line)
    {
        var read = Read.Xml(Tumor(content), Official.Standard);

        Assert.Equal((code, line), (read.Fault?.Code, read.Fault?.Line));
    }

    [Theory]
    [InlineData("<Item>a</Item>", "NAA-0023", 5)]
    [InlineData("<Item naaccrId=\"primarySite\">C619</Item>\n<Item naaccrId=\"primarySite\">C509</Item>", "NAA-0024", 6)]
    [InlineData("<Item naaccrId=\"primarySite\" naaccrNum=\"x\">C619</Item>", "NAA-0025", 5)]
    [InlineData("<x:Foo xmlns:x=\"http://x\"/>\n<Item naaccrId=\"primarySite\">C619</Item>", "NAA-0021", 6)]
    [InlineData("<Foo><Bar>1</Bar></Foo>", "NAA-0021", 5)]
    [InlineData("</Tumor><Tumor a=\"1\">", "NAA-0022", 5)]
    public void What_stands_where_it_must_not_can_be_told_and_left_out(string content, string code, int line)
    {
        var read = Read.Xml(Tumor(content + "<Item naaccrId=\"laterality\">0</Item>").Replace("</NaaccrData>", Second, StringComparison.Ordinal), Official.Standard, GoingOn);

        Assert.Null(read.Fault);
        Assert.Contains((code, line), read.Findings.Select(f => (f.Code, (int)f.Line)));
        Assert.Equal(["00000001", "00000002"], read.Patients.ConvertAll(p => p.Text("patientIdNumber")));
        Assert.Contains(read.Patients[0].Tumors[^1].Text("primarySite"), (string?[])["C619", null]);
    }

    [Fact]
    public void Elements_between_and_behind_patients_are_told_and_left_out()
    {
        var between = With("<Patient/>\n<Item naaccrId=\"registryId\">1</Item>\n<Foo/>\n<Patient/>\n<Tumor/>\n<Foo/>");
        var reader = new NaaccrXmlReader(Read.Source(Encoding.UTF8.GetBytes(between)), Official.Standard, GoingOn);

        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.Equal([3L, 4L], reader.Findings.Select(f => f.Line));
        Assert.False(reader.Read());
        Assert.Null(reader.Fault);
        Assert.Equal([6L, 7L], reader.Findings.Select(f => f.Line));
    }

    [Theory]
    [InlineData("20230231", 1)]
    [InlineData("20240229", 0)]
    [InlineData("202302", 0)]
    [InlineData("2023", 0)]
    public void A_day_that_its_month_does_not_have_is_a_warning(string date, int warnings)
    {
        var read = Read.Xml(Tumor($"<Item naaccrId=\"dateOfDiagnosis\">{date}</Item>"), Official.Standard);

        Assert.True(read.Valid);
        Assert.Equal(warnings, read.Findings.Count(f => f.Code == "NAA-0206"));
    }

    [Theory]
    [InlineData("<Item naaccrId=\"primarySite\">C61 </Item>", "NAA-0108")]
    [InlineData("<Item naaccrId=\"histologicTypeIcdO3\">814x</Item>", "NAA-0106")]
    [InlineData("<Item naaccrId=\"primarySite\">C6199</Item>", "NAA-0104")]
    [InlineData("<Item naaccrId=\"histologicTypeIcdO3\">814</Item>", "NAA-0105")]
    [InlineData("<Item naaccrId=\"dateOfDiagnosis\">20251301</Item>", "NAA-0106")]
    [InlineData("<Item naaccrId=\"pathDateSpecCollect1\">2025-01-31T12:00:00Z</Item>", null)]
    [InlineData("<Item naaccrId=\"pathDateSpecCollect1\">20250131</Item>", "NAA-0106")]
    [InlineData("<Item naaccrId=\"textRemarks\"> x</Item>", "NAA-0107")]
    [InlineData("<Item naaccrId=\"primarySite\" naaccrNum=\"401\">C619</Item>", "NAA-0103")]
    [InlineData("<Item naaccrId=\"nameLast\">X</Item>", "NAA-0102")]
    [InlineData("<Item naaccrId=\"unheardOf\">X</Item>", "NAA-0101")]
    [InlineData("<Item naaccrId=\"textRemarks\">a\u0007b</Item>", "NAA-0202")]
    [InlineData("<Item naaccrId=\"textRemarks\">a<b>c</b></Item>", "NAA-0203")]
    [InlineData("<Item naaccrId=\"textRemarks\" other=\"1\">a</Item>", "NAA-0204")]
    [InlineData("stray <Item naaccrId=\"textRemarks\">a</Item>", "NAA-0205")]
    public void A_value_that_does_not_fit_is_told_with_its_code(string item, string? code)
    {
        var read = Read.Xml(Tumor(item), Official.Standard);

        Assert.Null(read.Fault);
        Assert.Equal(code is null ? [] : [(code, 5L)], read.Findings.Select(f => (f.Code, f.Line)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("anything")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e \"x\">]><NaaccrData/>")]
    [InlineData("<NaaccrData/>")]
    [InlineData("<a/>")]
    public void What_is_no_naaccr_file_is_refused(string text) => Assert.NotNull(Read.Xml(text, Official.Standard).Fault);

    [Fact]
    public void A_file_reads_the_same_however_it_is_cut_into_pieces()
    {
        var bytes = Official.Sample("naaccr-xml-sample-v250-abstract-100.xml.gz");
        var whole = RoundTripTests.Dump(Read.Xml(bytes, Official.Standard));

        Assert.All(new[] { 1, 7, 64, 4097 }, piece => Assert.Equal(whole, RoundTripTests.Dump(Read.Xml(bytes, Official.Standard, piece: piece))));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_a_fault_and_never_a_crash()
    {
        var bytes = Encoding.UTF8.GetBytes(Tumor("<Item naaccrId=\"primarySite\">C619</Item><!-- c --><Item naaccrId=\"textRemarks\">a &amp; b\r\n</Item>"));

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(Read.Xml(bytes[..length], Official.Standard).Fault);
        }
    }

    [Fact]
    public void Bytes_changed_at_random_are_findings_and_never_a_crash()
    {
        var bytes = Official.Sample("naaccr-xml-sample-v250-incidence-10.xml.gz");
        var random = new Random(20261123);
        for (var i = 0; i < 2000; i++)
        {
            var changed = bytes.ToArray();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Read.Xml(changed, Official.Standard);
        }
    }

    [Fact]
    public void A_patient_larger_than_the_limit_is_refused_in_bounded_memory()
    {
        var text = With("<Patient><Item naaccrId=\"nameLast\">" + new string('x', 2_000_000) + "</Item></Patient>");

        var read = Read.Xml(text, Official.Standard, new() { LargestPatient = 1_000_000 });

        Assert.Equal("NAA-0005", read.Fault?.Code);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void Other_encodings_are_read_as_they_are_declared(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?>\n" + Tumor("<Item naaccrId=\"textRemarks\">naïve é</Item>");
        byte[] bytes = [.. name.StartsWith("utf-16", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        Assert.Equal("naïve é", Read.Xml(bytes, Official.Standard).Patients[0].Tumors[0].Text("textRemarks"));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_their_line()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(Tumor("<Item naaccrId=\"textRemarks\">na\u00EFve</Item>"))];

        var fault = Read.Xml(bytes, Official.Standard).Fault;

        Assert.Equal(("NAA-0003", 5L), (fault?.Code, fault?.Line));
    }

    [Fact]
    public void Extensions_and_other_attributes_are_kept_and_written_back()
    {
        var text = "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml\" recordType=\"A\" specificationVersion=\"1.7\" o:by=\"me &amp; you\" xmlns=\"http://naaccr.org/naaccrxml\" xmlns:o=\"http://other.org\">\n"
            + "<o:A><o:B x='1'>one</o:B></o:A>\n<Patient><o:C/><Tumor><o:D>&lt;</o:D></Tumor></Patient>\n</NaaccrData>";

        var read = Read.Xml(text, Official.Standard);
        var again = Read.Xml(RoundTripTests.Written(read), Official.Standard);

        Assert.Equal(["<o:A><o:B x='1'>one</o:B></o:A>", "Patient", "<o:C/>", "Tumor", "<o:D>&lt;</o:D>"], RoundTripTests.Dump(read));
        Assert.Equal(RoundTripTests.Dump(read), RoundTripTests.Dump(again));
        Assert.Equal([new("o:by", "me & you")], again.File!.OtherAttributes);
    }

    [Fact]
    public void A_patient_that_was_copied_outlives_the_next_read()
    {
        var reader = new NaaccrXmlReader(Read.Source(Official.Sample("naaccr-xml-sample-v250-abstract-10.xml.gz"), 3000), Official.Standard, NaaccrReadOptions.Strict);
        reader.Read();
        var first = reader.Patient.Copy();
        var name = first.Text("nameLast");

        while (reader.Read())
        {
        }

        Assert.Equal("Smith", name);
        Assert.Equal(name, first.Text("nameLast"));
        Assert.False(first.TryGet("primarySite", out _));
        Assert.True(first.Tumors[0].TryGet("primarySite", out var site));
        Assert.Equal(4, site.Length);
    }

    [Fact]
    public void Reading_allocates_nothing_per_patient()
    {
        var sample = Encoding.UTF8.GetString(Official.Sample("naaccr-xml-sample-v250-incidence-1000.xml.gz"));
        var patientsOnce = sample[sample.IndexOf("<Patient>", StringComparison.Ordinal)..sample.LastIndexOf("</NaaccrData>", StringComparison.Ordinal)];
        var bytes = Encoding.UTF8.GetBytes(sample.Replace("</NaaccrData>", patientsOnce + "</NaaccrData>", StringComparison.Ordinal));
        var reader = new NaaccrXmlReader(Read.Source(bytes), Official.Standard, NaaccrReadOptions.Strict);
        for (var i = 0; i < 944; i++)
        {
            reader.Read();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var patients = 0;
        while (reader.Read())
        {
            patients++;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((944, true), (patients, allocated < 1_000));
    }

    [Fact]
    public void A_gigabyte_on_a_single_line_is_read_in_the_memory_of_its_largest_patient()
    {
        const long Gigabyte = 1_000_000_000;
        string[] texts = ["textDxProcPath", "textDxProcPe", "textDxProcOp", "textDxProcScopes", "textDxProcLabTests", "textDxProcXRayScan", "textRemarks", "textStaging"];
        var head = Encoding.UTF8.GetBytes(Head);
        var patient = Encoding.UTF8.GetBytes($"<Patient><Item naaccrId=\"patientIdNumber\">00000001</Item><Tumor>{string.Concat(texts.Select(t => $"<Item naaccrId=\"{t}\">{new string('a', 4_000)}</Item>"))}</Tumor></Patient>");
        var patients = (Gigabyte / patient.Length) + 1;
        var reader = new NaaccrXmlReader(Repeated(head, patient, patients, "</NaaccrData>"u8.ToArray()), Official.Standard, NaaccrReadOptions.Strict);
        var before = GC.GetAllocatedBytesForCurrentThread();

        long read = 0;
        while (reader.Read())
        {
            read++;
        }

        Assert.Null(reader.Fault);
        Assert.Equal(patients, read);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    /// <summary>A first piece, one piece many times, and a last one.</summary>
    static ByteSource Repeated(byte[] first, byte[] piece, long times, byte[] last)
    {
        long at = 0;
        var end = first.Length + (piece.Length * times);
        return buffer =>
        {
            var rest = at < first.Length ? first.AsSpan((int)at)
                : at < end ? piece.AsSpan((int)((at - first.Length) % piece.Length))
                : last.AsSpan((int)Math.Min(last.Length, at - end));
            var count = Math.Min(rest.Length, buffer.Length);
            rest[..count].CopyTo(buffer);
            at += count;
            return count;
        };
    }
}
