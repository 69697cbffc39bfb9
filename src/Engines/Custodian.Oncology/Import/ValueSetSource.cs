using System.Xml.Linq;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>Reads the codes of a FHIR value set in XML: system and code.</summary>
static class ValueSetSource
{
    /// <exception cref="System.Xml.XmlException">The file is damaged.</exception>
    public static IEnumerable<string[]> Read(SourceFile file)
    {
        using var content = new MemoryStream(file.Content.ToArray());
        var root = XDocument.Load(content).Root!;
        var fhir = root.Name.Namespace;
        return
        [
            .. from include in root.Descendants(fhir + "include")
               let system = Value(include.Element(fhir + "system"))
               from concept in include.Elements(fhir + "concept")
               select new[] { system.Split('/')[^1], Value(concept.Element(fhir + "code")) },
        ];
    }

    static string Value(XElement? element) => element?.Attribute("value")?.Value ?? "";
}
