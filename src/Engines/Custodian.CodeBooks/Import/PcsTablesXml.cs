using System.Xml.Linq;
using Custodian.CodeBooks.Format;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>The ICD-10-PCS tables: three values that name the table, then rows of the values that characters 4 to 7 may take together.</summary>
internal sealed class PcsTablesXml(PooledStringsWriter pool)
{
    /// <summary>Table rows: key of the three characters as text, section, body system, operation, its definition, first row, row count.</summary>
    readonly List<int> _tables = [];

    /// <summary>Per row four runs of values: start and count.</summary>
    readonly List<int> _rows = [];

    /// <summary>Values: character and label.</summary>
    readonly List<int> _values = [];

    /// <summary>Axis titles of positions 1 to 3, per table.</summary>
    readonly List<int> _heads = [];

    /// <summary>Axis titles of positions 4 to 7, per table row.</summary>
    readonly List<int> _axes = [];

    public int Tables => _tables.Count / PcsTableSet.TableColumns;

    public List<ulong> Codes { get; } = [];

    public void Read(SourceFile file, List<Finding> findings)
    {
        foreach (var table in new XmlParts(file, findings).Each("pcsTable"))
        {
            Table(table);
        }
    }

    public void WriteTo(PackWriter pack) => pack
        .Add("pcs.tables", _tables).Add("pcs.rows", _rows).Add("pcs.values", _values).Add("pcs.axes", _axes).Add(PcsTableSet.HeadSection, _heads);

    void Table(XElement xml)
    {
        var axes = xml.Elements("axis").OrderBy(Position).Take(3).ToList();
        var heads = axes.Select(a => a.Element("label")).ToList();
        var code = string.Concat(heads.Select(h => (string?)h?.Attribute("code")));
        if (heads.Count < 3 || code.Length != 3)
        {
            return;
        }

        var first = _rows.Count / PcsTableSet.RowColumns;
        foreach (var row in xml.Elements("pcsRow"))
        {
            Row(code, row);
        }

        var definition = xml.Elements("axis").FirstOrDefault(a => Position(a) == 3)?.Element("definition")?.Value;
        _heads.AddRange(axes.Select(a => pool.Add(a.Element("title")?.Value)));
        _tables.Add(pool.Add(code));
        _tables.AddRange(heads.Select(h => pool.Add(IndexXml.Flat(h!.Value))));
        _tables.AddRange([pool.Add(definition is null ? "" : IndexXml.Flat(definition)), first, (_rows.Count / PcsTableSet.RowColumns) - first]);
    }

    void Row(string table, XElement xml)
    {
        var axes = xml.Elements("axis").OrderBy(Position).ToList();
        List<string> codes = [table];
        foreach (var axis in axes.Take(4))
        {
            var labels = axis.Elements("label").ToList();
            _rows.AddRange([_values.Count / 2, labels.Count]);
            _axes.Add(pool.Add(axis.Element("title")?.Value));
            foreach (var label in labels)
            {
                _values.AddRange([((string?)label.Attribute("code") ?? " ")[0], pool.Add(IndexXml.Flat(label.Value))]);
            }

            codes = [.. codes.SelectMany(_ => labels, (c, l) => c + (string?)l.Attribute("code"))];
        }

        Codes.AddRange(codes.Select(c => CodeKey.Of(c)));
    }

    static int Position(XElement axis) => (int?)axis.Attribute("pos") ?? 0;
}
