using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Custodian.Kernel;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>Reads and writes dictionaries in the official XML (naaccr_dictionary_1.8.xsd and its predecessors) and checks them against the specification they name.</summary>
public static class DictionaryXml
{
    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    /// <summary>Reads one dictionary; unusable ones come with findings of severity Error.</summary>
    public static DictionaryRead Read(ReadOnlyMemory<byte> xml)
    {
        var notes = new DictionaryNotes();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray(), writable: false), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "NaaccrDictionary")
            {
                notes.Error("NAA-0401", LineOf(reader), null, $"The root element is {reader.LocalName}, not NaaccrDictionary. Choose a NAACCR XML dictionary.");
                return new(null, notes.All);
            }

            var dictionary = Read(reader, notes);
            DictionaryChecks.Check(dictionary, notes);
            return new(dictionary, notes.All);
        }
        catch (XmlException e)
        {
            notes.Error("NAA-0401", e.LineNumber, null, "The dictionary is not well-formed XML at this line. Correct it there.");
            return new(null, notes.All);
        }
    }

    /// <summary>The dictionary as XML of the newest specification.</summary>
    public static byte[] Write(NaaccrDictionary dictionary)
    {
        XNamespace ns = NaaccrUris.Namespace;
        var root = new XElement(
            ns + "NaaccrDictionary",
            new XAttribute("dictionaryUri", dictionary.Uri),
            dictionary.Version is { } version ? new XAttribute("naaccrVersion", version) : null,
            new XAttribute("specificationVersion", SpecificationVersion.Newest),
            dictionary.Description.Length > 0 ? new XAttribute("description", dictionary.Description) : null,
            new XElement(ns + "ItemDefs", dictionary.Items.Select(i => Definition(ns, i))));
        using var bytes = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(bytes);
        return bytes.ToArray();
    }

    static XElement Definition(XNamespace ns, NaaccrItem item) => new(
        ns + "ItemDef",
        new XAttribute("naaccrId", item.Id),
        new XAttribute("naaccrNum", item.Number),
        item.Name.Length > 0 ? new XAttribute("naaccrName", item.Name) : null,
        item.StartColumn is { } start ? new XAttribute("startColumn", start) : null,
        new XAttribute("length", item.Length),
        new XAttribute("recordTypes", string.Join(',', item.RecordTypes.ToCharArray())),
        new XAttribute("parentXmlElement", item.Level == NaaccrLevel.Root ? "NaaccrData" : item.Level.ToString()),
        item.DataType == NaaccrDataType.Text ? null : new XAttribute("dataType", Word(item.DataType.ToString())),
        item.Padding == NaaccrPadding.None ? null : new XAttribute("padding", Word(item.Padding.ToString())));

    static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    static NaaccrDictionary Read(XmlReader reader, DictionaryNotes notes)
    {
        var (uri, version, specification) = (reader.GetAttribute("dictionaryUri") ?? "", reader.GetAttribute("naaccrVersion"), reader.GetAttribute("specificationVersion"));
        var description = reader.GetAttribute("description") ?? "";
        var known = SpecificationVersion.Parse(specification);
        if (known is null)
        {
            notes.Error("NAA-0403", LineOf(reader), null, $"specificationVersion is {specification}; 1.0 to 1.8 are known. Correct the attribute.");
        }

        if (version is not null && !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            notes.Error("NAA-0403", LineOf(reader), null, $"naaccrVersion is {version}, not a version such as 260. Correct the attribute.");
        }

        var (items, groups) = (new List<NaaccrItem>(), new List<NaaccrGroupedItem>());
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "ItemDef" } && Item(reader, known ?? SpecificationVersion.Newest, notes) is { } item)
            {
                items.Add(item);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "GroupedItemDef" } && Group(reader, notes) is { } group)
            {
                groups.Add(group);
            }
        }

        return new(uri, int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, items)
        {
            Specification = known ?? SpecificationVersion.Newest, Description = description, GroupedItems = groups,
        };
    }

    static NaaccrItem? Item(XmlReader reader, SpecificationVersion specification, DictionaryNotes notes)
    {
        var at = new DefinitionAttributes(reader, LineOf(reader), notes);
        var (id, number, length, level) = (at.Required("naaccrId"), at.RequiredNumber("naaccrNum"), at.RequiredNumber("length"), at.Level());
        if (id is null || number is null || length is null || level is null)
        {
            return null;
        }

        return new(id, number.Value, level.Value, length.Value)
        {
            Name = reader.GetAttribute("naaccrName") ?? "",
            DataType = at.Choice("dataType", NaaccrDataType.Text),
            Padding = at.Padding(),
            StartColumn = at.Number("startColumn"),
            Trimmed = at.Trimmed(),
            AllowsUnlimitedText = at.UnlimitedText(specification),
            RecordTypes = at.RecordTypes(),
            SourceOfStandard = reader.GetAttribute("sourceOfStandard") ?? "",
            Pattern = Pattern(at, specification),
        };
    }

    static NaaccrGroupedItem? Group(XmlReader reader, DictionaryNotes notes)
    {
        var at = new DefinitionAttributes(reader, LineOf(reader), notes);
        var (id, number) = (at.Required("naaccrId"), at.RequiredNumber("naaccrNum"));
        return id is null || number is null
            ? null
            : new(id, number.Value, reader.GetAttribute("naaccrName") ?? "", at.Level() ?? NaaccrLevel.Tumor, at.Number("length") ?? 0, at.Number("startColumn"), (reader.GetAttribute("contains") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary><c>regexValidation</c> ended with specification 1.2; .NET's engine without backtracking reads it, so that no pattern can stall a file.</summary>
    static Regex? Pattern(DefinitionAttributes at, SpecificationVersion specification)
    {
        if (at["regexValidation"] is not { Length: > 0 } pattern)
        {
            return null;
        }

        if (specification.Minor >= 2)
        {
            at.Wrong("regexValidation", "is not part of specification 1.2 and later. Remove it, or name an older specification");
            return null;
        }

        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            at.Wrong("regexValidation", "is not a pattern this reader knows. Use one without look-around and back-references");
            return null;
        }
    }

    static int LineOf(XmlReader reader) => reader is IXmlLineInfo at ? at.LineNumber : 0;
}
