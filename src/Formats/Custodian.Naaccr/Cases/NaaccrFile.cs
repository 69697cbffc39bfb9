using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Cases;

/// <summary>What a file says once: the attributes and items of the root element.</summary>
public sealed class NaaccrFile : ItemSet
{
    internal NaaccrFile()
    {
    }

    /// <summary>The head of a new file.</summary>
    public NaaccrFile(ItemCatalog catalog)
    {
        Reset(catalog, [], 0, 0);
        UserDictionaryUris = [.. catalog.User.Select(d => d.Uri)];
    }

    public string BaseDictionaryUri => Catalog.Standard.Uri;

    /// <summary>NAACCR version without its point, for example 260.</summary>
    public int Version => Catalog.Version;

    /// <summary>A abstract, M modified, C confidential, I incidence.</summary>
    public char RecordType => Catalog.RecordType;

    public IReadOnlyList<string> UserDictionaryUris { get; init; } = [];

    public SpecificationVersion Specification { get; init; } = SpecificationVersion.Newest;

    /// <summary>As written: an <c>xsd:dateTime</c>, or empty.</summary>
    public string TimeGenerated { get; init; } = "";

    /// <summary>Attributes of other namespaces with their prefixes, and their values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OtherAttributes { get; init; } = [];

    /// <summary>Prefixes and URIs of other namespaces, for extensions.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Namespaces { get; init; } = [];

    /// <summary>The same head with items of its own, when those of the file's window are about to go.</summary>
    internal NaaccrFile OnItsOwn()
    {
        var own = new NaaccrFile
        {
            UserDictionaryUris = UserDictionaryUris, Specification = Specification, TimeGenerated = TimeGenerated, OtherAttributes = OtherAttributes, Namespaces = Namespaces,
        };
        CopyTo(own);
        return own;
    }
}
