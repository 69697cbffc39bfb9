using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.FixedWidth;
using Custodian.Naaccr.Reading;
using Custodian.Naaccr.Writing;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>flat_to_xml.zip</c>: fixed-width files, the XML that the standard's own library makes of them, and the columns it writes back. Two cases a file.</summary>
sealed class NaaccrFlatCases : ICaseFile
{
    const string Expected = ".expected.xml";

    public bool Recognises(string name) => name == "flat_to_xml.zip";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var pack = shelf.Naaccr();
        if (!pack.Ok)
        {
            return pack.Problem!;
        }

        var result = new FamilyResult("naaccr-xml/flat_to_xml");
        using var zip = ZipFile.OpenRead(path);
        foreach (var name in zip.Entries.Where(e => e.FullName.EndsWith(Expected, StringComparison.Ordinal)).Select(e => e.FullName[..^Expected.Length]))
        {
            var (xml, flat) = Convert(Bytes(zip, name + ".txt"), pack.Value);
            result.Add(name + " to xml", Lines("xml", Tree(Bytes(zip, name + Expected)), Tree(xml)));
            result.Add(name + " and back", Lines("record", Text(Bytes(zip, name + ".roundtrip.txt")), Text(flat)));
        }

        return new List<FamilyResult> { result };
    }

    static (byte[] Xml, byte[] Flat) Convert(byte[] bytes, NaaccrStandard standard)
    {
        var reader = new FixedWidthReader(new MemoryStream(bytes).Read, standard, NaaccrReadOptions.Strict);
        if (!reader.ReadHead())
        {
            return ([], []);
        }

        var (xml, flat) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        var (toXml, toFlat) = (new NaaccrXmlWriter(xml, reader.File!, new()), new FixedWidthWriter(flat, reader.Layout!, reader.File!));
        toXml.Begin();
        while (reader.Read())
        {
            toXml.Write(reader.Patient);
            toFlat.Write(reader.Patient);
        }

        toXml.End();
        return (xml.WrittenSpan.ToArray(), flat.WrittenSpan.ToArray());
    }

    static IEnumerable<(string Field, string Expected, string Got)> Lines(string what, List<string> expected, List<string> got) =>
        Enumerable.Range(0, Math.Max(expected.Count, got.Count)).Select(i => ($"{what}[{i}]", expected.ElementAtOrDefault(i) ?? "nothing", got.ElementAtOrDefault(i) ?? "nothing")).Where(d => d.Item2 != d.Item3);

    /// <summary>Elements and items in their order: attributes of the root, among them the time, and white space do not count.</summary>
    static List<string> Tree(byte[] xml) => xml.Length == 0 ? [] : [.. XDocument.Load(new MemoryStream(xml)).Descendants()
        .Select(e => e.Attribute("naaccrId") is { } id ? $"{id.Value}={e.Value}" : e.Name.LocalName)];

    static List<string> Text(byte[] flat) => [.. Encoding.UTF8.GetString(flat).Split('\n').Select(l => l.TrimEnd('\r'))];

    static byte[] Bytes(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
