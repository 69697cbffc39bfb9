using System.Text;
using Custodian.Naaccr.Dictionaries;
using Custodian.Testing;

namespace Custodian.Naaccr.Tests;

public class DictionaryTests
{
    [Theory]
    [InlineData(140, 527), InlineData(150, 534), InlineData(160, 564), InlineData(180, 772), InlineData(210, 798), InlineData(220, 810), InlineData(230, 782), InlineData(240, 783), InlineData(250, 780), InlineData(260, 771)]
    public void Every_base_dictionary_is_in_order(int version, int items)
    {
        var file = Official.Members("oncology/naaccr/naaccr-dictionaries-v14-v26.zip").Single(m => m.Key == $"naaccr-dictionary-{version}.xml").Value;

        var read = DictionaryXml.Read(file);

        Assert.Empty(read.Findings);
        Assert.Equal((version, items), (read.Dictionary!.Version, read.Dictionary.Items.Count));
    }

    [Fact]
    public void The_dictionaries_of_the_registries_can_be_used_with_version_25()
    {
        foreach (var (name, file) in Official.Members("oncology/naaccr/user-defined-dictionaries-backup-20250221.zip").Where(m => m.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var read = DictionaryXml.Read(file);

            Assert.True(read.Dictionary is not null, name);
            Assert.True(read.Usable, name + ": " + string.Join(" ", read.Findings.Select(f => $"{f.Code} {f.ItemId} {f.Text}")));
        }
    }

    [Theory]
    [InlineData("<x/>", "NAA-0401")]
    [InlineData("<NaaccrDictionary", "NAA-0401")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.8'><ItemDefs/></NaaccrDictionary>", "NAA-0402")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='9'><ItemDefs><ItemDef naaccrId='aa' naaccrNum='10000' length='1' parentXmlElement='Tumor'/></ItemDefs></NaaccrDictionary>", "NAA-0403")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.8'><ItemDefs><ItemDef naaccrId='aa' naaccrNum='10000' length='1' parentXmlElement='Tumour'/><ItemDef naaccrId='bb' naaccrNum='10001' length='1' parentXmlElement='Tumor'/></ItemDefs></NaaccrDictionary>", "NAA-0403")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.8'><ItemDefs><ItemDef naaccrId='aa' naaccrNum='10000' length='1' parentXmlElement='Tumor'/><ItemDef naaccrId='aa' naaccrNum='10001' length='1' parentXmlElement='Tumor'/></ItemDefs></NaaccrDictionary>", "NAA-0404")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.8'><ItemDefs><ItemDef naaccrId='aa' naaccrNum='10000' length='1' parentXmlElement='Tumor' regexValidation='x'/></ItemDefs></NaaccrDictionary>", "NAA-0403")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.1'><ItemDefs><ItemDef naaccrId='aa' naaccrNum='10000' length='1' parentXmlElement='Tumor' regexValidation='(?=x)'/></ItemDefs></NaaccrDictionary>", "NAA-0403")]
    [InlineData("<NaaccrDictionary dictionaryUri='u' specificationVersion='1.8'><ItemDefs><ItemDef naaccrId='Aa' naaccrNum='10000' length='1' parentXmlElement='Tumor'/></ItemDefs></NaaccrDictionary>", "NAA-0403")]
    public void A_dictionary_that_breaks_the_specification_is_told(string xml, string code) =>
        Assert.Equal([code], DictionaryXml.Read(Encoding.UTF8.GetBytes(xml)).Findings.Select(f => f.Code).Distinct());

    [Fact]
    public void A_user_dictionary_must_not_take_ids_or_numbers_of_the_base()
    {
        var user = new NaaccrDictionary("u", null, [new("primarySite", 10000, NaaccrLevel.Tumor, 4), new("mySite", 400, NaaccrLevel.Tumor, 4), new("mine", 10001, NaaccrLevel.Tumor, 4)]);

        Assert.Equal([("NAA-0405", "primarySite"), ("NAA-0405", "mySite")], Official.Standard.Check(user, 260).Select(f => (f.Code, f.ItemId!)));
    }

    [Fact]
    public void A_pattern_of_an_old_user_dictionary_is_checked()
    {
        var xml = "<NaaccrDictionary dictionaryUri='u' naaccrVersion='160' specificationVersion='1.1'><ItemDefs><ItemDef naaccrId='mine' naaccrNum='10000' length='3' parentXmlElement='Patient' regexValidation='[ab]+'/></ItemDefs></NaaccrDictionary>";
        var standard = Official.Standard.With([DictionaryXml.Read(Encoding.UTF8.GetBytes(xml)).Dictionary!]);
        var head = "<NaaccrData baseDictionaryUri='http://naaccr.org/naaccrxml/naaccr-dictionary-160.xml' userDictionaryUri='u' recordType='A' specificationVersion='1.1' xmlns='http://naaccr.org/naaccrxml'>";

        var read = Read.Xml(head + "<Patient><Item naaccrId='mine'>abc</Item></Patient><Patient><Item naaccrId='mine'>aba</Item></Patient></NaaccrData>", standard);

        Assert.Equal(["NAA-0109"], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void An_item_list_is_the_published_one_and_reads_back()
    {
        var published = File.ReadAllText(Reference.Path("oncology/naaccr/naaccr-xml-items-260.csv")).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Order();
        var dictionary = Official.Standard.Base(260)!;

        var list = ItemListCsv.Write(dictionary);
        var again = ItemListCsv.Read(Encoding.UTF8.GetBytes(list), "u", null).Dictionary!;

        Assert.Equal(published, list.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Equal(dictionary.Items.Select(i => (i.Id, i.Number, i.Length, i.Level, i.DataType, i.Name)).Order(), again.Items.Select(i => (i.Id, i.Number, i.Length, i.Level, i.DataType, i.Name)).Order());
    }

    [Fact]
    public void A_dictionary_that_is_written_reads_back_equal()
    {
        var dictionary = Official.Standard.Base(260)!;

        var again = DictionaryXml.Read(DictionaryXml.Write(dictionary)).Dictionary!;

        Assert.Equal(dictionary.Items.Select(i => i with { SourceOfStandard = "" }), again.Items);
    }

    [Fact]
    public void Every_id_of_every_version_is_found_by_its_bytes()
    {
        foreach (var version in Official.Standard.Versions)
        {
            var catalog = Official.Standard.Catalog(version, 'A', [])!;

            Assert.All(catalog.Items, (item, index) => Assert.Equal(index, catalog.IndexOf(Encoding.UTF8.GetBytes(item.Id))));
            Assert.All(catalog.Items, item => Assert.Equal(-1, catalog.IndexOf(Encoding.UTF8.GetBytes(item.Id + "x"))));
        }
    }
}
