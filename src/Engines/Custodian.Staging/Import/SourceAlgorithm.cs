using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Staging.Import;

/// <summary>The schemas and tables of one version of an algorithm, in order of their ids.</summary>
sealed record SourceAlgorithm(string Name, string Version, IReadOnlyList<SourceSchema> Schemas, IReadOnlyList<SourceTable> Tables, IReadOnlyList<PackSource> Files)
{
    /// <summary>Name of the edition: <c>eod_public-3.3</c>.</summary>
    public string Edition => $"{Name}-{Version}";

    /// <summary>
    /// All files as one source, for there are more than a thousand: its hash is that of the lines <c>hash  name</c> in order of the names, as
    /// <c>sha256sum *.json</c> writes them.
    /// </summary>
    public PackSource Source => new(
        $"{Edition} ({Files.Count} files)",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Files.Select(f => $"{f.Sha256}  {f.Name}\n"))))),
        Files.Sum(f => f.Bytes));

    /// <summary>Reads every file and sorts what is in them by algorithm and version. A file that cannot be read is a finding.</summary>
    public static IReadOnlyList<SourceAlgorithm> ReadAll(IReadOnlyList<SourceFile> files, List<Finding> findings)
    {
        var read = files.Select(f => (File: f, Schema: Try(f, IsSchema, SourceJson.Default.SourceSchema, findings), Table: Try(f, IsTable, SourceJson.Default.SourceTable, findings))).ToList();
        var editions = read.Select(r => EditionOf(r.Schema, r.Table)).OfType<(string Name, string Version)>().Distinct().Order();
        return
        [
            .. editions.Select(e =>
            {
                var own = read.Where(r => EditionOf(r.Schema, r.Table) == e).ToList();
                return new SourceAlgorithm(
                    e.Name,
                    e.Version,
                    [.. own.Select(r => r.Schema).OfType<SourceSchema>().OrderBy(s => s.Id, StringComparer.Ordinal)],
                    [.. own.Select(r => r.Table).OfType<SourceTable>().OrderBy(t => t.Id, StringComparer.Ordinal)],
                    [.. own.Select(r => r.File.Source).OrderBy(s => s.Name, StringComparer.Ordinal)]);
            }),
        ];
    }

    /// <summary>True for a JSON file with the members that schemas and tables begin with.</summary>
    public static bool Recognises(SourceFile file) =>
        file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && file.Content.Span is var text
        && text[..Math.Min(text.Length, 2048)].IndexOf("\"algorithm\""u8) >= 0 && (IsSchema(file) || IsTable(file));

    static bool IsSchema(SourceFile file) => file.Content.Span.IndexOf("\"schema_selection_table\""u8) >= 0;

    static bool IsTable(SourceFile file) => !IsSchema(file) && file.Content.Span.IndexOf("\"definition\""u8) >= 0;

    static (string Name, string Version)? EditionOf(SourceSchema? schema, SourceTable? table) =>
        schema is not null ? (schema.Algorithm, schema.Version) : table is not null ? (table.Algorithm, table.Version) : null;

    static T? Try<T>(SourceFile file, Func<SourceFile, bool> wanted, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, List<Finding> findings)
        where T : class
    {
        try
        {
            return wanted(file) ? JsonSerializer.Deserialize(file.Content.Span, type) : null;
        }
        catch (JsonException e)
        {
            findings.Add(new("STG-0901", Severity.Error, file.Name, $"The file cannot be read: {e.Message} Fetch the algorithm again from its publisher."));
            return null;
        }
    }
}
