using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.FixedWidth;
using Custodian.Naaccr.Reading;
using Custodian.Naaccr.Writing;

namespace Custodian.Naaccr.Tests;

public class RoundTripTests
{
    public static TheoryData<string> Samples() => [.. Official.SampleNames()];

    [Theory, MemberData(nameof(Samples))]
    public void A_published_sample_is_valid_and_written_back_reads_the_same(string name)
    {
        var sample = Official.Sample(name);

        var read = Read.Xml(sample, Official.Standard);
        var again = Read.Xml(Written(read), Official.Standard, piece: 1000);

        Assert.True(read.Valid, read.Fault?.Text ?? read.Findings.Select(f => f.Text).FirstOrDefault());
        Assert.Equal(Tree(sample), Tree(Written(read)));
        Assert.Equal(Dump(read), Dump(again));
    }

    [Theory]
    [InlineData("ims-synthetic-naaccr-18-incidence_5")]
    [InlineData("synthetic-naaccr-16-incidence")]
    public void Fixed_columns_become_the_expected_xml_and_the_same_columns_again(string name)
    {
        var cases = Official.Cases("flat_to_xml");
        var reader = new FixedWidthReader(Read.Source(cases[name + ".txt"], 5000), Official.Standard, NaaccrReadOptions.Strict);

        var read = Read.All(reader);
        var flat = new ArrayBufferWriter<byte>();
        var writer = new FixedWidthWriter(flat, reader.Layout!, read.File!);
        read.Patients.ForEach(writer.Write);

        Assert.Null(read.Fault);
        Assert.Equal(Tree(cases[name + ".expected.xml"]), Tree(Written(read)));
        Assert.Equal(Encoding.UTF8.GetString(cases[name + ".roundtrip.txt"]), Encoding.UTF8.GetString(flat.WrittenSpan));
    }

    internal static byte[] Written(Read read)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new NaaccrXmlWriter(output, read.File!, new());
        writer.Begin();
        read.Patients.ForEach(writer.Write);
        writer.End();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Elements and items in their order, without white space, attributes of the root and the time.</summary>
    static List<string> Tree(byte[] xml) => [.. XDocument.Load(new MemoryStream(xml)).Descendants()
        .Select(e => e.HasElements || e.Name.LocalName != "Item" ? e.Name.LocalName : $"{e.Attribute("naaccrId")!.Value}={e.Value}")];

    internal static List<string> Dump(Read read) => [.. Values(read.File!), .. read.Patients.SelectMany(p => Values(p).Concat(p.Tumors.SelectMany(t => Values(t).Prepend("Tumor"))).Prepend("Patient"))];

    static List<string> Values(ItemSet set)
    {
        var values = new List<string>();
        for (var i = 0; i < set.Count; i++)
        {
            values.Add($"{set[i].Item.Id}={set[i].ToString()}");
        }

        for (var i = 0; i < set.ExtensionCount; i++)
        {
            values.Add(Encoding.UTF8.GetString(set.Extension(i)));
        }

        return values;
    }
}
