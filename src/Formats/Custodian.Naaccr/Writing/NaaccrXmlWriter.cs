using System.Buffers;
using System.Globalization;
using System.Text;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Writing;

/// <summary>
/// Writes NAACCR XML one patient at a time, indented, UTF-8. Values are written as they are, with the characters that XML does not allow left out and line ends as
/// line feeds. Call <see cref="Begin"/>, <see cref="Write"/> for each patient, <see cref="End"/>.
/// </summary>
public sealed class NaaccrXmlWriter
{
    const int Levels = 3;

    static readonly SearchValues<byte> Special = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'<', (byte)'>', (byte)'&']);

    readonly IBufferWriter<byte> _output;
    readonly NaaccrFile _file;
    readonly NaaccrWriteOptions _options;
    readonly byte[][] _openings;

    public NaaccrXmlWriter(IBufferWriter<byte> output, NaaccrFile file, NaaccrWriteOptions options)
    {
        (_output, _file, _options) = (output, file, options);
        _openings = [.. Enumerable.Range(0, Levels).SelectMany(level => file.Catalog.Items.Select(item => Opening(item, level)))];
    }

    /// <summary>Writes the root element with its attributes and items.</summary>
    public void Begin()
    {
        var head = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<NaaccrData");
        Attribute(head, "baseDictionaryUri", _file.BaseDictionaryUri);
        Attribute(head, "userDictionaryUri", string.Join(' ', _file.UserDictionaryUris));
        Attribute(head, "recordType", _file.RecordType.ToString());
        Attribute(head, "timeGenerated", _file.TimeGenerated);
        Attribute(head, "specificationVersion", _file.Specification.ToString());
        Attribute(head, "xmlns", NaaccrUris.Namespace);
        foreach (var (prefix, uri) in _file.Namespaces)
        {
            Attribute(head, "xmlns:" + prefix, uri);
        }

        foreach (var (name, value) in _file.OtherAttributes)
        {
            Attribute(head, name, value);
        }

        _output.Write(Encoding.UTF8.GetBytes(head.Append(">\n").ToString()));
        Items(_file, 0);
    }

    public void Write(Patient patient)
    {
        _output.Write("    <Patient>\n"u8);
        Items(patient, 1);
        foreach (var tumor in patient.Tumors)
        {
            _output.Write("        <Tumor>\n"u8);
            Items(tumor, 2);
            _output.Write("        </Tumor>\n"u8);
        }

        _output.Write("    </Patient>\n"u8);
    }

    public void End() => _output.Write("</NaaccrData>\n"u8);

    byte[] Opening(NaaccrItem item, int level)
    {
        var number = _options.ItemNumbers ? string.Create(CultureInfo.InvariantCulture, $" naaccrNum=\"{item.Number}\"") : "";
        return Encoding.UTF8.GetBytes($"{new string(' ', (level + 1) * 4)}<Item naaccrId=\"{item.Id}\"{number}>");
    }

    void Items(ItemSet set, int level)
    {
        var first = level * _file.Catalog.Items.Count;
        for (var i = 0; i < set.Count; i++)
        {
            var index = set.IndexAt(i);
            Item(_openings[first + index], set[i]);
        }

        for (var i = 0; i < set.ExtensionCount; i++)
        {
            _output.Write("            "u8[..((level + 1) * 4)]);
            _output.Write(set.Extension(i));
            _output.Write("\n"u8);
        }
    }

    /// <summary>A whole item is one reservation and two or three copies.</summary>
    void Item(byte[] opening, ItemValue item)
    {
        var value = item.Utf8;
        if (_options.ZeroPadding && item.Item.Padding is NaaccrPadding.LeftZero or NaaccrPadding.RightZero)
        {
            value = Padded(item);
        }

        if (value.ContainsAny(Special))
        {
            _output.Write(opening);
            Escape(value);
            _output.Write("</Item>\n"u8);
            return;
        }

        var length = opening.Length + value.Length + 8;
        var span = _output.GetSpan(length);
        opening.CopyTo(span);
        value.CopyTo(span[opening.Length..]);
        "</Item>\n"u8.CopyTo(span[(opening.Length + value.Length)..]);
        _output.Advance(length);
    }

    static ReadOnlySpan<byte> Padded(ItemValue item)
    {
        var text = item.ToString();
        return Encoding.UTF8.GetBytes(item.Item.Padding == NaaccrPadding.LeftZero ? text.PadLeft(item.Item.Length, '0') : text.PadRight(item.Item.Length, '0'));
    }

    void Escape(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(Special) is var i and >= 0 ? i : value.Length;
            _output.Write(value[..plain]);
            if (plain == value.Length)
            {
                return;
            }

            var pair = value[plain..].StartsWith("\r\n"u8);
            _output.Write(value[plain] switch
            {
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                (byte)'\r' => "\n"u8,
                _ => default,
            });
            value = value[(plain + (pair ? 2 : 1))..];
        }
    }

    static void Attribute(StringBuilder head, string name, string value)
    {
        if (value.Length > 0)
        {
            var escaped = value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
            head.Append(head[^1] == 'a' ? " " : "\n            ").Append(name).Append("=\"").Append(escaped).Append('"');
        }
    }
}
