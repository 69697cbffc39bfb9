using System.Globalization;
using System.Xml.Linq;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// The ICD-10-CM index to diseases, the external cause index, the neoplasm table and the table of drugs (schemas icd10cm_index.xsd and
/// icd10cm_drug_neoplasm.xsd), and the ICD-10-PCS index, which share the mainTerm/term structure.
/// </summary>
internal static class IndexXml
{
    public static List<IndexEntry> Read(SourceFile file, List<Finding> findings, out string version)
    {
        var parts = new XmlParts(file, findings);
        version = parts.First("version") ?? "";
        return [.. parts.Each("mainTerm").Select(Entry)];
    }

    static IndexEntry Entry(XElement xml)
    {
        var title = xml.Element("title");
        var see = xml.Element("see") ?? xml.Element("use");
        var entry = new IndexEntry
        {
            Title = title is null ? "" : Own(title),
            Modifiers = title is null ? "" : string.Join(' ', title.Elements("nemod").Select(e => Flat(e.Value))),
            Code = Code(xml, see),
            Manifestation = Text(xml, "manif"),
            See = see is null ? Text(xml, "seecat") : Own(see),
            SeeAlso = Join(xml, "seeAlso", "subcat"),
            Cells = Cells(xml),
        };
        entry.Children.AddRange(xml.Elements("term").Select(Entry));
        return entry;
    }

    // PCS gives a full code, the beginning of one (codes) or a table (tab), on the entry or inside its cross-reference.
    static string Code(XElement xml, XElement? see)
    {
        foreach (var place in (XElement?[])[xml, see])
        {
            foreach (var name in (string[])["code", "codes", "tab"])
            {
                if (place?.Element(name) is { } found)
                {
                    return Flat(found.Value);
                }
            }
        }

        return "";
    }

    static string[] Cells(XElement xml)
    {
        string[] cells = [];
        foreach (var cell in xml.Elements("cell"))
        {
            cells = cells.Length == 0 ? ["", "", "", "", "", ""] : cells;
            if (int.TryParse((string?)cell.Attribute("col"), NumberStyles.None, CultureInfo.InvariantCulture, out var col) && col is >= 2 and <= 7)
            {
                cells[col - 2] = Flat(cell.Value) is "--" or "-" ? "" : Flat(cell.Value);
            }
        }

        return cells;
    }

    static string Own(XElement e) => Flat(string.Concat(e.Nodes().OfType<XText>().Select(t => t.Value)));

    static string Text(XElement xml, string name) => xml.Element(name) is { } e ? Own(e) : "";

    static string Join(XElement xml, params string[] names) =>
        string.Join("; ", names.SelectMany(n => xml.Elements(n)).Select(Own).Where(t => t.Length > 0));

    internal static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
