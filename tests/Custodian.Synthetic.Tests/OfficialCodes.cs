using System.IO.Compression;
using System.Text;
using Custodian.Testing;

namespace Custodian.Synthetic.Tests;

/// <summary>Reads the order files (layout: columns 7-13 code, 15 flag) and the POA exempt list.</summary>
static class OfficialCodes
{
    public static HashSet<string> Billable(string reference) => Order(Open(Reference.Path(reference)));

    public static HashSet<string> Starter(string file) => Order(File.ReadAllText(StarterPath(file), Encoding.UTF8));

    public static string StarterPath(string file) => Path.GetFullPath(Reference.Beside("../../packs/starter/" + file));

    public static HashSet<string> PoaExempt(string text) => [.. text.ReplaceLineEndings("\n").Split('\n')
        .Select(l => l.Split('\t'))
        .Where(p => p.Length >= 3)
        .Skip(1)
        .Select(p => p[1].Replace(".", "", StringComparison.Ordinal))];

    public static string Open(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    static HashSet<string> Order(string text) => [.. text.ReplaceLineEndings("\n").Split('\n')
        .Where(l => l.Length > 15 && l[14] == '1')
        .Select(l => l[6..13].Trim())];
}
