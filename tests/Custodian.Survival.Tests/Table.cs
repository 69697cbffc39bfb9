using System.Globalization;
using System.IO.Compression;

namespace Custodian.Survival.Tests;

/// <summary>A CSV of the reference files: columns by name.</summary>
sealed class Table
{
    readonly string[] _header;
    readonly List<string[]> _rows;

    Table(string[] header, List<string[]> rows) => (_header, _rows) = (header, rows);

    public int Count => _rows.Count;

    public static Table Reference(string relative) => Of(System.Text.Encoding.UTF8.GetString(Bytes(relative)));

    public static byte[] Bytes(string relative)
    {
        using var file = File.OpenRead(Testing.Reference.Path("oncology/" + relative));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var copy = new MemoryStream();
        unpacked.CopyTo(copy);
        return copy.ToArray();
    }

    public static Table Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(Cells(lines[0]), [.. lines.Skip(1).Select(Cells)]);
    }

    public Table Where(Func<Func<string, string>, bool> keep) => new(_header, [.. _rows.Where(r => keep(name => r[Index(name)]))]);

    public string[] Text(string name) => [.. _rows.Select(r => r[Index(name)])];

    public double[] Numbers(string name) => Array.ConvertAll(Text(name), Number);

    public int[] Integers(string name) => Array.ConvertAll(Text(name), c => int.Parse(c, CultureInfo.InvariantCulture));

    public static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    static string[] Cells(string line) => Array.ConvertAll(line.Split(','), c => c.Trim().Trim('"'));

    int Index(string name) => Array.IndexOf(_header, name);
}
