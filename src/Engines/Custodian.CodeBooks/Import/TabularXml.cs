using System.Text.RegularExpressions;
using System.Xml.Linq;
using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>The ICD-10-CM tabular list (schema icd10cm_tabular.xsd): chapters, sections and their notes.</summary>
internal sealed partial class TabularXml
{
    static readonly (string Element, NoteKind Kind)[] Kinds =
    [
        ("includes", NoteKind.Includes), ("inclusionTerm", NoteKind.InclusionTerm), ("excludes1", NoteKind.Excludes1),
        ("excludes2", NoteKind.Excludes2), ("codeFirst", NoteKind.CodeFirst), ("useAdditionalCode", NoteKind.UseAdditional),
        ("codeAlso", NoteKind.CodeAlso), ("notes", NoteKind.Note), ("sevenChrNote", NoteKind.SeventhCharacter),
    ];

    public string Version { get; private set; } = "";

    public List<TabularDivision> Divisions { get; } = [];

    /// <summary>Notes of codes.</summary>
    public List<(ulong Code, NoteKind Kind, string Text)> Notes { get; } = [];

    public static TabularXml Read(SourceFile file, List<Finding> findings)
    {
        var tabular = new TabularXml();
        var parts = new XmlParts(file, findings);
        tabular.Version = parts.First("version") ?? "";
        foreach (var element in parts.Each("chapter", finer: "section"))
        {
            if (element.Name.LocalName == "chapter")
            {
                tabular.Chapter(element);
            }
            else
            {
                tabular.Section(element, "");
            }
        }

        return tabular;
    }

    void Chapter(XElement xml)
    {
        var name = Text(xml, "name");
        var title = Text(xml, "desc");
        var division = new TabularDivision(IsChapter: true, name, Titled().Replace(title, ""), Range(title) ?? "", [.. NotesOf(xml)]);
        Divisions.Add(division);
        foreach (var section in xml.Elements("section"))
        {
            Section(section, name);
        }
    }

    void Section(XElement xml, string chapter)
    {
        var range = (string?)xml.Attribute("id") ?? Range(Text(xml, "desc")) ?? "";
        Divisions.Add(new(IsChapter: false, chapter, Titled().Replace(Text(xml, "desc"), ""), range, [.. NotesOf(xml)]));
        foreach (var diag in xml.Elements("diag"))
        {
            Diagnosis(diag);
        }
    }

    void Diagnosis(XElement xml)
    {
        var code = CodeKey.Of(Text(xml, "name"));
        Notes.AddRange(NotesOf(xml).Select(n => (code, n.Kind, n.Text)));
        foreach (var child in xml.Elements("diag"))
        {
            Diagnosis(child);
        }
    }

    static IEnumerable<(NoteKind Kind, string Text)> NotesOf(XElement xml)
    {
        foreach (var (element, kind) in Kinds)
        {
            foreach (var note in xml.Elements(element).Elements("note"))
            {
                yield return (kind, IndexXml.Flat(note.Value));
            }
        }

        foreach (var extension in xml.Elements("sevenChrDef").Elements("extension"))
        {
            yield return (NoteKind.Extension, (string?)extension.Attribute("char") + "\t" + IndexXml.Flat(extension.Value));
        }
    }

    static string Text(XElement xml, string name) => xml.Element(name) is { } e ? IndexXml.Flat(e.Value) : "";

    internal static string? Range(string title) => Ranges().Match(title) is { Success: true } m ? m.Groups[1].Value : null;

    [GeneratedRegex(@"\(([A-Z][0-9][0-9A-Z](?:-[A-Z][0-9][0-9A-Z])?)\)\s*$")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\s*\([A-Z][0-9][0-9A-Z](-[A-Z][0-9][0-9A-Z])?\)\s*$")]
    internal static partial Regex Titled();
}
