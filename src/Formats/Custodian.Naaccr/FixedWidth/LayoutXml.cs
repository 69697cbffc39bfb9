using System.Globalization;
using System.Xml;

namespace Custodian.Naaccr.FixedWidth;

/// <summary>An official fixed-column layout (<c>naaccr-12-layout.xml</c> to <c>naaccr-18-layout.xml</c>).</summary>
sealed record LayoutXml(IReadOnlyList<LayoutXml.Field> Fields)
{
    /// <summary>A field, or a group of fields over the same columns.</summary>
    /// <param name="Number">NAACCR item number; 0 without.</param>
    /// <param name="Start">First column, from 1.</param>
    public sealed record Field(int Number, int Start, int Length, List<Field> Parts);

    /// <exception cref="XmlException">The layout is damaged; it is checked when the pack is compiled.</exception>
    public static LayoutXml Read(ReadOnlyMemory<byte> xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(xml.ToArray(), writable: false), settings);
        var all = new Field(0, 0, 0, []);
        var open = new Stack<Field>([all]);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "field" })
            {
                var (start, end) = (Number(reader, "start"), Number(reader, "end"));
                var field = new Field(Number(reader, "naaccr-item-num"), start, end - start + 1, []);
                open.Peek().Parts.Add(field);
                if (!reader.IsEmptyElement)
                {
                    open.Push(field);
                }
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "field" })
            {
                open.Pop();
            }
        }

        return new(all.Parts);
    }

    static int Number(XmlReader reader, string name) => int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
