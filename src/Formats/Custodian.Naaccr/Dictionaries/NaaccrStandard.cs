using Custodian.Kernel;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>The official dictionaries of many versions, fixed-width layouts and renamed ids, with the registry's own dictionaries beside them. Immutable and thread-safe.</summary>
public sealed class NaaccrStandard
{
    readonly Dictionary<int, Lazy<NaaccrDictionary>> _base = [];
    readonly Dictionary<int, Lazy<NaaccrDictionary>> _defaultUser = [];
    readonly Dictionary<int, Lazy<FixedWidth.LayoutXml>> _layouts = [];
    readonly IReadOnlyList<NaaccrDictionary> _own;

    /// <param name="files">Official files by their published names (<c>naaccr-dictionary-260.xml</c>, <c>user-defined-naaccr-dictionary-180.xml</c>, <c>naaccr-12-layout.xml</c>, <c>renamed-items-*.csv</c>); others are left alone.</param>
    /// <param name="own">User dictionaries of registries, used where a data file names them.</param>
    public NaaccrStandard(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files, IReadOnlyList<NaaccrDictionary> own)
    {
        _own = own;
        var renamed = new List<Conversion.RenamedItem>();
        foreach (var (name, content) in files)
        {
            Add(name, content, renamed);
        }

        Renamed = renamed;
    }

    NaaccrStandard(NaaccrStandard standard, IReadOnlyList<NaaccrDictionary> own) =>
        (_base, _defaultUser, _layouts, Renamed, _own) = (standard._base, standard._defaultUser, standard._layouts, standard.Renamed, own);

    /// <summary>The XML versions on hand, oldest first: 140 to 260 of the published set.</summary>
    public IEnumerable<int> Versions => _base.Keys.Order();

    /// <summary>The user dictionaries on hand.</summary>
    public IReadOnlyList<NaaccrDictionary> Own => _own;

    /// <summary>Ids that NAACCR renamed within a version, and numbers whose id changed between versions.</summary>
    public IReadOnlyList<Conversion.RenamedItem> Renamed { get; }

    /// <summary>True when an official file of this name has a place here.</summary>
    public static bool Knows(string name) => OfficialName.Parse(name) is not null;

    public NaaccrStandard With(IReadOnlyList<NaaccrDictionary> own) => new(this, own);

    public NaaccrDictionary? Base(int version) => _base.GetValueOrDefault(version)?.Value;

    /// <summary>The default user dictionary: versions up to 21 have one.</summary>
    public NaaccrDictionary? DefaultUser(int version) => _defaultUser.GetValueOrDefault(version)?.Value;

    internal FixedWidth.LayoutXml? Layout(int version) => _layouts.GetValueOrDefault(version)?.Value;

    /// <summary>The items of a version and record type with those of user dictionaries; without any, the default user dictionary counts.</summary>
    /// <param name="recordType">A, M, C or I.</param>
    public ItemCatalog? Catalog(int version, char recordType, IReadOnlyList<NaaccrDictionary> user)
    {
        if (Base(version) is not { } standard)
        {
            return null;
        }

        var beside = user.Count > 0 ? user : DefaultUser(version) is { } defaults ? [defaults] : [];
        return new(standard, recordType, beside);
    }

    /// <summary>What keeps a user dictionary from being used with data of a version.</summary>
    public IReadOnlyList<NaaccrFinding> Check(NaaccrDictionary user, int version)
    {
        var notes = new DictionaryNotes();
        if (Base(version) is { } standard)
        {
            DictionaryChecks.CheckBeside(user, standard, DefaultUser(version), notes);
        }

        return notes.All;
    }

    /// <summary>The user dictionary of a URI: a registry's own, or a default one.</summary>
    internal NaaccrDictionary? User(string uri) =>
        _own.FirstOrDefault(d => d.Uri == uri) ?? (NaaccrUris.DefaultUserVersion(uri) is { } version ? DefaultUser(version) : null);

    void Add(string name, ReadOnlyMemory<byte> content, List<Conversion.RenamedItem> renamed)
    {
        switch (OfficialName.Parse(name))
        {
            case { Kind: OfficialKind.Base } file:
                _base[file.Version] = new(() => Official(content, name));
                break;
            case { Kind: OfficialKind.DefaultUser } file:
                _defaultUser[file.Version] = new(() => Official(content, name));
                break;
            case { Kind: OfficialKind.Layout } file:
                _layouts[file.Version] = new(() => FixedWidth.LayoutXml.Read(content));
                break;
            case { Kind: OfficialKind.Renamed }:
                renamed.AddRange(Conversion.RenamedItem.ReadList(content.Span));
                break;
        }
    }

    /// <summary>Official files are checked when the pack is compiled: here a damaged one is a bug.</summary>
    static NaaccrDictionary Official(ReadOnlyMemory<byte> content, string name) =>
        DictionaryXml.Read(content) is { Usable: true } read
            ? read.Dictionary!
            : throw new InvalidDataException($"{name} is not a usable dictionary. Build the NAACCR pack again.");
}
