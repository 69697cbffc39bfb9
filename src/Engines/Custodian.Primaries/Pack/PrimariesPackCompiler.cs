using System.Text;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>
/// Compiles the multiple primary rules: <c>mph-rule-groups.json</c> (questions and reasons), <c>mph-constants.json</c> (site and histology lists) and the
/// tables of hematopoietic diseases of 1998, 2001 and 2010.
/// </summary>
public sealed class PrimariesPackCompiler : IPackCompiler
{
    const string Groups = "mph-rule-groups.json";
    const string Lists = "mph-constants.json";
    const string Updated = "hemato_data_info.properties";

    static readonly string[] Names =
    [
        Groups, Lists, Updated, HematopoieticSources.Pairs1998, HematopoieticSources.Groups2001, HematopoieticSources.Pairs2001, HematopoieticSources.Same2010,
        HematopoieticSources.To2010, HematopoieticSources.From2010,
    ];

    public string Kind => PackKinds.Primaries;

    public int Version => PrimariesLayout.CompilerVersion;

    public bool Recognises(SourceFile file) => Names.Contains(file.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var files = recognised.GroupBy(f => f.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var missing = Names.Where(n => !files.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            return new([], [.. missing.Select(n => new Finding("MPR-0901", Severity.Error, n, $"The multiple primary rules lack {n}. Add the file and build again."))]);
        }

        try
        {
            var pack = Compile(files);
            return new([pack], []);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException)
        {
            return new([], [new Finding("MPR-0902", Severity.Error, Groups, $"The files of the multiple primary rules cannot be read ({e.Message}). Fetch them again from their publisher.")]);
        }
    }

    static CompiledPack Compile(Dictionary<string, SourceFile> files)
    {
        var counts = new Dictionary<string, long>();
        var writer = new PackWriter()
            .Add(PrimariesLayout.Groups, Compact(files[Groups], counts, "groups"))
            .Add(PrimariesLayout.Lists, Compact(files[Lists], counts, "lists"));
        HematopoieticSources.Write(files, writer, counts);
        var edition = EditionOf(files[Updated]);
        var manifest = new PackManifest(
            PackKinds.Primaries,
            edition.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.MinValue,
            null,
            "public-domain",
            false,
            [.. files.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Source)],
            counts,
            PrimariesLayout.Compiler);
        return new(manifest, writer.ToBytes(manifest), []);
    }

    static byte[] Compact(SourceFile file, Dictionary<string, long> counts, string name)
    {
        using var json = JsonDocument.Parse(file.Content);
        counts[name] = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.GetArrayLength() : json.RootElement.EnumerateObject().Count();
        return JsonSerializer.SerializeToUtf8Bytes(json.RootElement);
    }

    /// <summary>The day the tables of hematopoietic diseases were last taken from their database: <c>last_updated=202603231025</c>.</summary>
    static DateOnly EditionOf(SourceFile updated)
    {
        var text = Encoding.ASCII.GetString(updated.Content.Span);
        var at = text.IndexOf("last_updated=", StringComparison.Ordinal) + "last_updated=".Length;
        return DateOnly.ParseExact(text.AsSpan(at, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
