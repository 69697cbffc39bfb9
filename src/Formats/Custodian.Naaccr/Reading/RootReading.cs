using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>Reads what stands before the first patient: declaration, comments, and the attributes of the root element (naaccr_data_1.8.xsd).</summary>
sealed class RootReading(FileBuffer buffer, MarkupScanner markup, TextReading text, NaaccrStandard standard, NaaccrReadOptions options)
{
    readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    byte[] _name = [];

    public List<NaaccrFinding> Findings { get; } = [];

    public NamespaceScope Scope { get; private set; } = new(options.StrictNamespaces);

    /// <summary>The head without its items.</summary>
    public NaaccrFile? File { get; private set; }

    /// <summary>The root tag, and where its content begins.</summary>
    public Markup Tag { get; private set; }

    public bool IsRootName(ReadOnlySpan<byte> name) => name.SequenceEqual(_name);

    public Step Read(out int content)
    {
        content = 0;
        if (Prolog(out var tag) is not Step.Done and var step)
        {
            return step;
        }

        _attributes.Clear();
        Findings.Clear();
        Scope = new(options.StrictNamespaces);
        foreach (var attribute in markup.Attributes)
        {
            if (text.Attribute(attribute) is not { } value)
            {
                return markup.Malformed(tag.At, "An attribute holds an & that begins no known reference.");
            }

            _attributes[Encoding.UTF8.GetString(markup.Text(attribute.Name, attribute.NameLength))] = value;
        }

        content = tag.After;
        (Tag, _name) = (tag, markup.Text(tag.Name, tag.NameLength).ToArray());
        return Namespaces(tag) is not Step.Done and var wrong ? wrong : Head(tag.At);
    }

    Step Prolog(out Markup tag)
    {
        tag = default;
        for (var at = buffer.Start; ;)
        {
            at = markup.SkipSpace(at);
            if (at >= buffer.End)
            {
                return buffer.Ended ? markup.Refuse("NAA-0001", at, "The file holds no element. Choose a NAACCR XML file.") : Step.More;
            }

            if (buffer.Bytes[at] != '<')
            {
                return markup.Malformed(at, "The file does not begin with an element. Choose a NAACCR XML file.");
            }

            if (markup.Read(at, out tag) is not Step.Done and var step)
            {
                return step;
            }

            switch (tag.Kind)
            {
                case MarkupKind.Start or MarkupKind.Empty:
                    return Step.Done;
                case MarkupKind.End or MarkupKind.CharacterData:
                    return markup.Malformed(at, "The file does not begin with a start tag.");
                default:
                    at = tag.After;
                    break;
            }
        }
    }

    Step Namespaces(in Markup tag)
    {
        foreach (var (name, uri) in _attributes.Where(a => IsDeclaration(a.Key)))
        {
            var prefix = name.Length > 6 ? name[6..] : "";
            if (prefix.Length == 0 && uri != NaaccrUris.Namespace)
            {
                return markup.Refuse("NAA-0017", tag.At, $"The default namespace is not {NaaccrUris.Namespace}. Set xmlns to it.");
            }

            Scope.Declare(prefix, uri);
        }

        if (options.StrictNamespaces && !Scope.HasNaaccr)
        {
            return markup.Refuse("NAA-0017", tag.At, $"The root element does not declare the namespace {NaaccrUris.Namespace}. Add it as xmlns, or read with relaxed namespaces.");
        }

        return Scope.KindOf(tag, markup) == ElementKind.Root
            ? Step.Done
            : markup.Refuse("NAA-0011", tag.At, "The root element is not NaaccrData. Choose a NAACCR XML file.");
    }

    Step Head(int at)
    {
        if (SpecificationVersion.Parse(_attributes.GetValueOrDefault("specificationVersion")) is not { } specification)
        {
            return markup.Refuse("NAA-0012", at, "specificationVersion is none of 1.0 to 1.8. Correct the attribute.");
        }

        if (!_attributes.TryGetValue("baseDictionaryUri", out var baseUri))
        {
            return markup.Refuse("NAA-0013", at, "The attribute baseDictionaryUri is missing. Add the URI of the base dictionary.");
        }

        if (NaaccrUris.BaseVersion(baseUri) is not { } version || standard.Base(version) is null)
        {
            return markup.Refuse("NAA-0014", at, $"baseDictionaryUri names no dictionary on hand; there are versions {string.Join(", ", standard.Versions)}. Correct the attribute, or build the NAACCR pack of that version.");
        }

        if (_attributes.GetValueOrDefault("recordType") is not [var recordType and ('A' or 'M' or 'C' or 'I')])
        {
            return markup.Refuse("NAA-0016", at, "recordType is none of A, M, C and I. Correct the attribute.");
        }

        var uris = (_attributes.GetValueOrDefault("userDictionaryUri") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return uris.Length > 1 && specification.Minor < 2
            ? markup.Refuse("NAA-0015", at, "Several user dictionaries need specificationVersion 1.2 or later. Raise it, or name one dictionary.")
            : Build(at, specification, version, recordType, uris);
    }

    Step Build(int at, SpecificationVersion specification, int version, char recordType, string[] uris)
    {
        if (Others(at, out var others) is not Step.Done and var step)
        {
            return step;
        }

        CheckTime(at);
        File = new()
        {
            UserDictionaryUris = uris, Specification = specification, TimeGenerated = _attributes.GetValueOrDefault("timeGenerated") ?? "",
            OtherAttributes = others, Namespaces = [.. Scope.Others],
        };
        File.Reset(standard.Catalog(version, recordType, [.. UserDictionaries(at, version, uris)])!, buffer.Bytes, buffer.Start, buffer.Line);
        return Step.Done;
    }

    IEnumerable<NaaccrDictionary> UserDictionaries(int at, int version, string[] uris)
    {
        foreach (var uri in uris)
        {
            if (standard.User(uri) is not { } dictionary)
            {
                Note("NAA-0201", Severity.Warning, at, $"The user dictionary {uri} is not on hand, so that its items are unknown. Give it with --dictionary.");
                continue;
            }

            foreach (var finding in standard.Check(dictionary, version))
            {
                Findings.Add(finding with { Severity = Severity.Warning });
            }

            yield return dictionary;
        }
    }

    Step Others(int at, out List<KeyValuePair<string, string>> others)
    {
        others = [];
        foreach (var (name, value) in _attributes.Where(a => !IsDeclaration(a.Key) && !IsStandard(a.Key)))
        {
            var prefix = name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? name[..colon] : "";
            if (options.StrictNamespaces && (prefix.Length == 0 || !Scope.Declares(prefix)))
            {
                return markup.Refuse("NAA-0018", at, $"The attribute {name} has no declared namespace prefix. Declare one for it, or remove it.");
            }

            others.Add(new(name, value));
        }

        return Step.Done;
    }

    void CheckTime(int at)
    {
        if (_attributes.TryGetValue("timeGenerated", out var time) && !IsoDateTime.IsXsdDateTime(Encoding.UTF8.GetBytes(time)))
        {
            Findings.Add(new("NAA-0110", Severity.Error, buffer.LineAt(at), null, null, time, "timeGenerated is not a date and time of the form 2026-01-31T13:45:00Z. Correct the attribute."));
        }
    }

    void Note(string code, Severity severity, int at, string what) => Findings.Add(new(code, severity, buffer.LineAt(at), null, null, null, what));

    static bool IsDeclaration(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    static bool IsStandard(string name) => name is "baseDictionaryUri" or "userDictionaryUri" or "recordType" or "timeGenerated" or "specificationVersion";
}
