using System.Collections.Frozen;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>One dictionary: a base dictionary of a NAACCR version, a default user dictionary, or a registry's own.</summary>
public sealed class NaaccrDictionary
{
    readonly FrozenDictionary<string, NaaccrItem> _byId;
    readonly FrozenDictionary<int, NaaccrItem> _byNumber;

    public NaaccrDictionary(string uri, int? version, IReadOnlyList<NaaccrItem> items)
    {
        (Uri, Version, Items) = (uri, version, items);
        _byId = items.GroupBy(i => i.Id, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _byNumber = items.GroupBy(i => i.Number).ToFrozenDictionary(g => g.Key, g => g.First());
    }

    /// <summary>The URI by which data files name it.</summary>
    public string Uri { get; }

    /// <summary>NAACCR version with its point left out, for example 260 for version 26; null for a user dictionary that serves several.</summary>
    public int? Version { get; }

    public SpecificationVersion Specification { get; init; } = SpecificationVersion.Newest;

    public string Description { get; init; } = "";

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<NaaccrItem> Items { get; }

    public IReadOnlyList<NaaccrGroupedItem> GroupedItems { get; init; } = [];

    /// <summary>True for a dictionary published by NAACCR for one version.</summary>
    public bool IsBase => NaaccrUris.BaseVersion(Uri) is not null;

    public NaaccrItem? ById(string id) => _byId.GetValueOrDefault(id);

    public NaaccrItem? ByNumber(int number) => _byNumber.GetValueOrDefault(number);
}
