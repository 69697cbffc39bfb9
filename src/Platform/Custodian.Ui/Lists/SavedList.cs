namespace Custodian.Ui;

/// <summary>
/// A work list whose filters, order and view a person may keep under a name, registered by the module that owns it. Only the keys named here
/// are ever kept: a search, a patient or a page number in the address stays out.
/// </summary>
/// <param name="Path">The address without its query.</param>
/// <param name="Title">"Coding queue".</param>
public sealed record SavedList(string Path, string Title, params IReadOnlyList<ListKey> Keys)
{
    /// <summary>What of an address can be kept, in the order of the keys, and what was left out.</summary>
    public (string Query, IReadOnlyList<string> Left) Keep(IEnumerable<KeyValuePair<string, string>> query)
    {
        var given = query.Where(pair => pair.Value.Length > 0).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var kept = Keys.Where(key => given.TryGetValue(key.Name, out var value) && key.Knows(value)).Select(key => key.Name).ToList();
        var text = string.Join('&', kept.Select(name => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(given[name])}"));
        return (text, [.. given.Keys.Except(kept).Except(["page"])]);
    }

    /// <summary>The same for the text of a stored view.</summary>
    public (string Query, IReadOnlyList<string> Left) Keep(string query) => Keep(Pairs(query));

    public static IEnumerable<KeyValuePair<string, string>> Pairs(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Read(pair[0]), pair.Length > 1 ? Read(pair[1]) : ""));

    static string Read(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
