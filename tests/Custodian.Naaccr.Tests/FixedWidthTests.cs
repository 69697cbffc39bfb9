using System.Buffers;
using System.Text;
using Custodian.Naaccr.FixedWidth;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Tests;

public class FixedWidthTests
{
    [Theory]
    [InlineData(120, 'A', 22824), InlineData(130, 'I', 3339), InlineData(140, 'A', 22824), InlineData(150, 'C', 5564), InlineData(160, 'I', 3339)]
    [InlineData(180, 'A', 24194), InlineData(180, 'M', 24194), InlineData(180, 'C', 6154), InlineData(180, 'I', 4048)]
    public void A_record_has_the_official_length(int version, char recordType, int length) =>
        Assert.Equal(length, FixedWidthLayout.For(Official.Standard, version, recordType, [])!.RecordLength);

    [Theory]
    [InlineData(14), InlineData(15), InlineData(16), InlineData(18)]
    public void Columns_of_the_dictionaries_are_those_of_the_official_layouts(int version)
    {
        var layout = FixedWidthLayout.For(Official.Standard, version * 10, 'A', [])!;
        var official = System.Xml.Linq.XDocument.Load(new MemoryStream(Official.Members("oncology/naaccr/naaccr-fixed-width-layouts-v12-v18.zip").Single(m => m.Key == $"naaccr-{version}-layout.xml").Value.ToArray()))
            .Descendants("field").Where(f => f.Attribute("naaccr-item-num") is not null).ToLookup(f => (int)f.Attribute("naaccr-item-num")!, f => ((int)f.Attribute("start")!, (int)f.Attribute("end")!));

        Assert.All(layout.Columns.Select(c => (Item: layout.Catalog.Items[c.Item], Columns: (c.Start + 1, c.Start + c.Length))).Where(c => official.Contains(c.Item.Number)), c => Assert.Contains(c.Columns, official[c.Item.Number]));
    }

    [Theory]
    [InlineData("120"), InlineData("122"), InlineData("130")]
    public void Old_versions_are_read_and_written_by_their_layouts(string version)
    {
        var line = new StringBuilder(new string(' ', 22824));
        void Put(int start, string text) => line.Remove(start - 1, text.Length).Insert(start - 1, text);
        Put(1, "A");
        Put(17, version);
        Put(42, "00000001");
        Put(196, "19540203");
        var bytes = Encoding.ASCII.GetBytes(line + "\r\n");
        var reader = new FixedWidthReader(Read.Source(bytes), Official.Standard, NaaccrReadOptions.Strict);

        var read = Read.All(reader);
        var output = new ArrayBufferWriter<byte>();
        new FixedWidthWriter(output, reader.Layout!, read.File!).Write(read.Patients[0]);

        Assert.True(read.Valid, string.Join(' ', read.Findings.Select(f => f.Text)) + read.Fault?.Text);
        Assert.Equal("19540203", read.Patients[0].Text("dateOfBirth"));
        Assert.Equal(Encoding.ASCII.GetString(bytes).TrimEnd().Replace(version, reader.Layout!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd());
    }

    [Theory]
    [InlineData("", "NAA-0501")]
    [InlineData("A", "NAA-0501")]
    [InlineData("X               180  ", "NAA-0501")]
    [InlineData("A               210  ", "NAA-0502")]
    public void A_file_without_a_known_layout_is_refused(string text, string code) =>
        Assert.Equal(code, Read.All(new FixedWidthReader(Read.Source(Encoding.ASCII.GetBytes(text)), Official.Standard, NaaccrReadOptions.Strict)).Fault?.Code);

    [Fact]
    public void A_short_record_is_told_and_read_as_far_as_it_goes()
    {
        var text = "A               180                      00000001\nA               180                      00000001\n";

        var read = Read.All(new FixedWidthReader(Read.Source(Encoding.ASCII.GetBytes(text), 10), Official.Standard, NaaccrReadOptions.Strict));

        Assert.Equal([("NAA-0111", 1L), ("NAA-0111", 2L)], read.Findings.Select(f => (f.Code, f.Line)));
        Assert.Equal((1, 2, "00000001"), (read.Patients.Count, read.Tumors, read.Patients[0].Text("patientIdNumber")));
    }

    [Fact]
    public void A_value_with_letters_beyond_ascii_keeps_its_columns()
    {
        var catalog = Official.Standard.Catalog(180, 'A', [])!;
        var patient = new Cases.Patient(catalog);
        patient.Set("patientIdNumber", "00000001");
        patient.Set("nameLast", "Müller\nLüdenscheidt");
        patient.AddTumor().Set("primarySite", "C619");
        var output = new ArrayBufferWriter<byte>();
        new FixedWidthWriter(output, FixedWidthLayout.For(Official.Standard, 180, 'A', [])!, new(catalog)).Write(patient);

        var read = Read.All(new FixedWidthReader(Read.Source(output.WrittenSpan.ToArray()), Official.Standard, NaaccrReadOptions.Strict));

        Assert.True(read.Valid);
        Assert.Equal(("Müller Lüdenscheidt", "C619"), (read.Patients[0].Text("nameLast"), read.Patients[0].Tumors[0].Text("primarySite")));
    }
}
