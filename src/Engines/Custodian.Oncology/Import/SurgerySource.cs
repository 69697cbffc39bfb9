using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>Reads the surgery tables of an edition: <c>site-specific-surgery-tables-2024.xml</c>, in force for diagnoses from the year in the name on.</summary>
static partial class SurgerySource
{
    public static int? Year(SourceFile file) => FileName().Match(file.Name) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Rows of year, title, sites, histologies, histologies left out, code, level, text. Line breaks between rows are left out.</summary>
    /// <exception cref="XmlException">The file is damaged.</exception>
    public static IEnumerable<string[]> Read(SourceFile file)
    {
        using var content = new MemoryStream(file.Content.ToArray());
        var root = XDocument.Load(content).Root!;
        return
        [
            .. from table in root.Elements("surgery-table")
               from row in table.Elements("row").Where(r => r.Element("code") is not null)
               select new[]
               {
                   $"{Year(file)}", Text(table.Attribute("title")?.Value), Text(table.Element("site-inclusion")?.Value), Text(table.Element("hist-inclusion")?.Value),
                   Text(table.Element("hist-exclusion")?.Value), Text(row.Element("code")?.Value), Text(row.Attribute("level")?.Value), Text(row.Element("description")?.Value),
               },
        ];
    }

    static string Text(string? value) => value?.Trim() ?? "";

    [GeneratedRegex(@"^site-specific-surgery-tables-(\d{4})\.xml$")]
    private static partial Regex FileName();
}
