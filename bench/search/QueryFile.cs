namespace Custodian.SearchBench;

/// <summary>Reads the query file: kind, system, query and expected codes, tab separated.</summary>
internal static class QueryFile
{
    public static List<Query> Read(string path) =>
    [
        .. File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .Select(f => new Query(f[0], f[1] switch { "cm" => "icd10cm", "pcs" => "icd10pcs", "o" => "icdo3", _ => f[1] }, f[2], f[3].Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
