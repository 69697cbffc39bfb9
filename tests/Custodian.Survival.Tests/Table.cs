using System.Globalization;
using System.IO.Compression;
using Custodian.Kernel;

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
        var rows = DelimitedText.Rows(new StringReader(text)).Select(r => r.Trimmed()).ToList();
        return new(rows[0], rows[1..]);
    }

    public Table Where(Func<Func<string, string>, bool> keep) => new(_header, [.. _rows.Where(r => keep(name => r[Index(name)]))]);

    public string[] Text(string name) => [.. _rows.Select(r => r[Index(name)])];

    public double[] Numbers(string name) => Array.ConvertAll(Text(name), Number);

    public int[] Integers(string name) => Array.ConvertAll(Text(name), c => int.Parse(c, CultureInfo.InvariantCulture));

    public static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    int Index(string name) => Array.IndexOf(_header, name);
}
