using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Reads the ICD-10-PCS tables.</summary>
internal sealed class PcsTableSet(PackImage pack, PooledStrings pool)
{
    public const int TableColumns = 7;
    public const int RowColumns = 8;

    /// <summary>Titles of characters 1 to 3, three per table.</summary>
    public const string HeadSection = "pcs.heads";

    /// <summary>For packs made before the titles were kept.</summary>
    static readonly string[] Usual = ["Section", "Body System", "Operation"];

    readonly ReadOnlyMemory<byte> _tables = pack.SectionMemory("pcs.tables");
    readonly ReadOnlyMemory<byte> _rows = pack.SectionMemory("pcs.rows");
    readonly ReadOnlyMemory<byte> _values = pack.SectionMemory("pcs.values");
    readonly ReadOnlyMemory<byte> _axes = pack.SectionMemory("pcs.axes");
    readonly ReadOnlyMemory<byte> _heads = pack.SectionMemory(HeadSection);

    public int Count => _tables.Length / sizeof(int) / TableColumns;

    public string Code(int table) => pool[_tables.Ints()[table * TableColumns]];

    /// <summary>What one of the first three characters of a table stands for.</summary>
    /// <param name="place">0 to 2.</param>
    public string Label(int table, int place) => pool[_tables.Ints()[(table * TableColumns) + 1 + place]];

    /// <summary>What the first three characters are called in this table: Section, Body System, Operation or what stands in their place.</summary>
    public string Title(int table, int place) => _heads.IsEmpty ? Usual[place] : pool[_heads.Ints()[(table * 3) + place]];

    public PcsTable Read(int table)
    {
        var row = _tables.Ints().Slice(table * TableColumns, TableColumns);
        var rows = new PcsRow[row[6]];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = Row(row[5] + i);
        }

        return new(pool[row[0]], pool[row[1]], pool[row[2]], pool[row[3]], pool[row[4]], rows);
    }

    PcsRow Row(int row)
    {
        var axes = new PcsAxis[4];
        for (var a = 0; a < 4; a++)
        {
            var at = (row * RowColumns) + (a * 2);
            var values = new PcsValue[_rows.Ints()[at + 1]];
            for (var v = 0; v < values.Length; v++)
            {
                var value = (_rows.Ints()[at] + v) * 2;
                values[v] = new((char)_values.Ints()[value], pool[_values.Ints()[value + 1]]);
            }

            axes[a] = new(a + 4, pool[_axes.Ints()[(row * 4) + a]], values);
        }

        return new(axes);
    }
}
