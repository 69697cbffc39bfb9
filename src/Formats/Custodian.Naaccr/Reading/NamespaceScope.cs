using System.Text;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>The namespaces that the root element declares, and what tags mean under them.</summary>
sealed class NamespaceScope(bool strict)
{
    readonly Dictionary<string, string> _uris = new(StringComparer.Ordinal);

    /// <summary>True when tags without a prefix are NAACCR's.</summary>
    public bool PlainIsNaaccr { get; private set; } = !strict;

    /// <summary>Prefixes of other namespaces, as they are written back.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others => _uris.Where(u => u.Value != NaaccrUris.Namespace);

    /// <summary>True when the root declares the NAACCR namespace, by default or by a prefix.</summary>
    public bool HasNaaccr => _uris.ContainsValue(NaaccrUris.Namespace);

    public bool Declares(string prefix) => _uris.ContainsKey(prefix) || prefix == "xml";

    public void Declare(string prefix, string uri)
    {
        _uris[prefix] = uri;
        PlainIsNaaccr |= prefix.Length == 0 && uri == NaaccrUris.Namespace;
    }

    public ElementKind KindOf(in Markup tag, MarkupScanner markup)
    {
        if (tag.Prefix == 0)
        {
            return DefaultNamespaceOf(tag, markup) is { } own && own != NaaccrUris.Namespace ? ElementKind.Extension
                : PlainIsNaaccr ? Naaccr(markup.LocalName(tag))
                : ElementKind.Unknown;
        }

        var prefix = Encoding.UTF8.GetString(markup.Text(tag.Name, tag.Prefix - 1));
        return _uris.TryGetValue(prefix, out var uri)
            ? uri == NaaccrUris.Namespace ? Naaccr(markup.LocalName(tag)) : ElementKind.Extension
            : strict && !DeclaresItself(prefix, markup) ? ElementKind.Unknown : ElementKind.Extension;
    }

    static ElementKind Naaccr(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("Item"u8) ? ElementKind.Item
        : name.SequenceEqual("Tumor"u8) ? ElementKind.Tumor
        : name.SequenceEqual("Patient"u8) ? ElementKind.Patient
        : name.SequenceEqual("NaaccrData"u8) ? ElementKind.Root
        : ElementKind.Unknown;

    static string? DefaultNamespaceOf(in Markup tag, MarkupScanner markup)
    {
        if (tag.Kind == MarkupKind.End)
        {
            return null;
        }

        foreach (var attribute in markup.Attributes)
        {
            if (markup.Text(attribute.Name, attribute.NameLength).SequenceEqual("xmlns"u8))
            {
                return Encoding.UTF8.GetString(markup.Text(attribute.Value, attribute.ValueLength));
            }
        }

        return null;
    }

    static bool DeclaresItself(string prefix, MarkupScanner markup)
    {
        foreach (var attribute in markup.Attributes)
        {
            if (Encoding.UTF8.GetString(markup.Text(attribute.Name, attribute.NameLength)) == "xmlns:" + prefix)
            {
                return true;
            }
        }

        return false;
    }
}
