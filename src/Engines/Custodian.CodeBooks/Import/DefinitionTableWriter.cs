using System.Text.Json;
using System.Xml.Linq;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Reads the ICD-10-PCS definitions and the body part and device keys, and teaches their names to the phrase book.</summary>
internal sealed class DefinitionTableWriter(PooledStringsWriter pool, WordLists words)
{
    readonly List<int> _rows = [];

    public int Count => _rows.Count / DefinitionTable.Columns;

    public void ReadDefinitions(SourceFile file, List<Finding> findings)
    {
        foreach (var section in new XmlParts(file, findings).Each("section"))
        {
            var code = (string?)section.Attribute("code") ?? "";
            foreach (var axis in section.Elements("axis"))
            {
                foreach (var terms in axis.Elements("terms"))
                {
                    Terms(code, axis.Element("title")?.Value ?? "", terms);
                }
            }
        }
    }

    /// <summary>A key as JSON: <c>data</c> holds per name the values it belongs to.</summary>
    public void ReadKey(SourceFile file, BookPart part, List<Finding> findings)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Content);
            foreach (var entry in json.RootElement.GetProperty("data").EnumerateObject())
            {
                var values = entry.Value.EnumerateArray().Select(v => v.GetString() ?? "").ToList();
                Add("", part == BookPart.BodyPartKey ? "Body Part" : "Device", values, "", "", [entry.Name], part);
                values.ForEach(v => words.Read(entry.Name, v));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            findings.Add(ImportFindings.DamagedXml(file, e is JsonException j ? (int)(j.LineNumber ?? 0) + 1 : 1, "key", e.Message));
        }
    }

    public void WriteTo(PackWriter pack) => pack.Add("definitions", _rows);

    void Terms(string section, string axis, XElement xml)
    {
        var titles = xml.Elements("title").Select(t => IndexXml.Flat(t.Value)).ToList();
        var includes = xml.Elements("includes").Select(t => IndexXml.Flat(t.Value)).ToList();
        Add(section, axis, titles, Text(xml, "definition"), Text(xml, "explanation"), includes, BookPart.Definitions);
    }

    void Add(string section, string axis, List<string> terms, string text, string explanation, List<string> includes, BookPart part) => _rows.AddRange(
    [
        pool.Add(section), pool.Add(axis), pool.Add(string.Join('|', terms)), pool.Add(text), pool.Add(explanation), pool.Add(string.Join('|', includes)), (int)part,
    ]);

    static string Text(XElement xml, string name) => xml.Element(name) is { } e ? IndexXml.Flat(e.Value) : "";
}
