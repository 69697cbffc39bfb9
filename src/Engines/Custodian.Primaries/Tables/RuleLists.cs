using System.Text.Json;

namespace Custodian.Primaries;

/// <summary>
/// The named lists and tables of the official rules, by the names of their file. A name the file does not have gives an empty list and is remembered in
/// <see cref="Missing"/>, so that an old or foreign file is refused as a whole.
/// </summary>
sealed class RuleLists(JsonElement file)
{
    readonly List<string> _missing = [];

    public RowNames Names { get; } = new();

    public IReadOnlyList<string> Missing => _missing;

    public SiteSet Sites(params string[] lists) => SiteSet.Of(lists.SelectMany(Texts));

    public MorphologySet Morphologies(params string[] lists) => MorphologySet.Of(lists.SelectMany(Texts));

    /// <summary>Sets of sites of which both tumours must be in the same one, as in a list of paired sites.</summary>
    public SiteSet[] SiteSets(string list) => [.. Texts(list).Select(t => SiteSet.Of(t))];

    public RowTable Rows(string table) => new(Rows(Find(table, JsonValueKind.Object)), Names);

    public SiteTables RowsBySite(string table)
    {
        var bySite = new RowTable?[1_000];
        var shared = new Dictionary<string, RowTable>(StringComparer.Ordinal);
        foreach (var site in Members(Find(table, JsonValueKind.Object)))
        {
            var rows = Rows(site.Value).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
            var content = string.Join(';', rows.Select(r => $"{r.Key}={r.Value}"));
            if (!shared.TryGetValue(content, out var table1))
            {
                shared[content] = table1 = new(rows, Names);
            }

            bySite[Tumour.SiteOf(site.Name)] = table1;
        }

        return new(bySite);
    }

    public ChartBranches Chart(string chart)
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        var branches = new ulong[Tumour.Histologies];
        foreach (var row in Members(Find(chart, JsonValueKind.Object)))
        {
            foreach (var name in row.Value.EnumerateArray().Select(b => b.GetString()!))
            {
                bits.TryAdd(name, bits.Count);
                branches[Tumour.HistologyOf(row.Name) - Tumour.FirstHistology] |= 1UL << bits[name];
            }
        }

        return new(branches);
    }

    /// <summary>A histology that is not otherwise specified, and the specific histologies under it.</summary>
    public MorphologySet SpecificOf(string nos)
    {
        var table = Find("NOS_VS_SPECIFIC", JsonValueKind.Object);
        if (table.ValueKind == JsonValueKind.Object && table.TryGetProperty(nos, out var specific))
        {
            return MorphologySet.Of(specific.EnumerateArray().Select(c => c.GetString()!));
        }

        _missing.Add($"NOS_VS_SPECIFIC {nos}");
        return MorphologySet.Of();
    }

    IEnumerable<string> Texts(string list)
    {
        var found = Find(list, JsonValueKind.Array, JsonValueKind.String);
        return found.ValueKind switch
        {
            JsonValueKind.Array => found.EnumerateArray().Select(e => e.GetString()!),
            JsonValueKind.String => [found.GetString()!],
            _ => [],
        };
    }

    JsonElement Find(string name, params JsonValueKind[] kinds)
    {
        if (file.TryGetProperty(name, out var found) && kinds.Contains(found.ValueKind))
        {
            return found;
        }

        _missing.Add(name);
        return default;
    }

    static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    static IEnumerable<KeyValuePair<string, string>> Rows(JsonElement table) => Members(table).Select(r => KeyValuePair.Create(r.Name, r.Value.GetString()!));
}
