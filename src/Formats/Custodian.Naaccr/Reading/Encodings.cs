using System.Text;

namespace Custodian.Naaccr.Reading;

/// <summary>The encoding that the first bytes of an XML file tell.</summary>
static class Encodings
{
    /// <returns>Null for UTF-8, and how many bytes its mark takes.</returns>
    public static (Encoding? Encoding, int Mark) Of(ReadOnlySpan<byte> first) => first switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, (byte)'?', 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<', 0, (byte)'?', ..] => (Encoding.BigEndianUnicode, 0),
        _ => (Declared(first), 0),
    };

    /// <summary>A declaration of UTF-16 in a file of single bytes contradicts itself: such a file is read as UTF-8.</summary>
    static Encoding? Declared(ReadOnlySpan<byte> first)
    {
        var end = first.IndexOf("?>"u8);
        if (!first.StartsWith("<?xml"u8) || end < 0 || first[..end].IndexOf("encoding"u8) is not (> 0 and var at))
        {
            return null;
        }

        var value = first[(at + 8)..end].TrimStart(" \t\r\n="u8);
        var name = value.Length > 1 && value[1..].IndexOf(value[0]) is var length and > 0 ? Encoding.ASCII.GetString(value.Slice(1, length)) : "";
        return name.ToUpperInvariant() switch
        {
            "" or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" or "UTF-16" or "UTF-16LE" or "UTF-16BE" => null,
            var known => Single(known),
        };
    }

    static Encoding? Single(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is { } encoding ? encoding : null;
        }
        catch (ArgumentException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
    }
}
