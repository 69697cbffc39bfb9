using System.Collections.Frozen;
using System.Text;

namespace Custodian.Hl7v2;

/// <summary>Names, decoding and encoding of charsets.</summary>
static class Charsets
{
    static readonly FrozenDictionary<string, Hl7Charset> Names = new Dictionary<string, Hl7Charset>
    {
        ["ASCII"] = Hl7Charset.Ascii,
        ["USASCII"] = Hl7Charset.Ascii,
        ["ISOIR6"] = Hl7Charset.Ascii,
        ["UNICODE"] = Hl7Charset.Utf8,
        ["UNICODEUTF8"] = Hl7Charset.Utf8,
        ["UTF8"] = Hl7Charset.Utf8,
        // UTF-16 has become UTF-8 by the time anybody asks.
        ["UTF16"] = Hl7Charset.Utf8,
        ["UNICODEUTF16"] = Hl7Charset.Utf8,
        ["ISOIR192"] = Hl7Charset.Utf8,
        ["WINDOWS1252"] = Hl7Charset.Windows1252,
        ["CP1252"] = Hl7Charset.Windows1252,
        ["ISOIR100"] = Hl7Charset.Iso8859Part1,
        ["LATIN1"] = Hl7Charset.Iso8859Part1,
        ["88591"] = Hl7Charset.Iso8859Part1,
        ["88592"] = Hl7Charset.Iso8859Part2,
        ["88593"] = Hl7Charset.Iso8859Part3,
        ["88594"] = Hl7Charset.Iso8859Part4,
        ["88595"] = Hl7Charset.Iso8859Part5,
        ["88596"] = Hl7Charset.Iso8859Part6,
        ["88597"] = Hl7Charset.Iso8859Part7,
        ["88598"] = Hl7Charset.Iso8859Part8,
        ["88599"] = Hl7Charset.Iso8859Part9,
        ["885915"] = Hl7Charset.Iso8859Part15,
    }.ToFrozenDictionary();

    /// <summary>Table 0211 read loosely: case, spaces, hyphens, slashes and a leading "ISO" do not matter.</summary>
    public static Hl7Charset? Named(string name)
    {
        if (name == "UNICODE UTF-8")
        {
            return Hl7Charset.Utf8;
        }

        var plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        plain = plain.StartsWith("ISO8859", StringComparison.Ordinal) ? plain[3..] : plain;
        return Names.TryGetValue(plain, out var charset) ? charset : null;
    }

    /// <summary>The table 0211 code, as MSH-18 takes it.</summary>
    public static string CodeOf(Hl7Charset charset) => charset switch
    {
        Hl7Charset.Utf8 => "UNICODE UTF-8",
        Hl7Charset.Ascii => "ASCII",
        Hl7Charset.Windows1252 => "WINDOWS-1252",
        _ => "8859/" + charset.ToString()["Iso8859Part".Length..],
    };

    public static string Decode(Hl7Charset charset, ReadOnlySpan<byte> bytes)
    {
        if (charset is Hl7Charset.Utf8 or Hl7Charset.Ascii || !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var upper = SingleByteTables.Of(charset);
        return string.Create(bytes.Length, new DecodeState(bytes, upper), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var value = state.Bytes[i];
                text[i] = value < 0x80 ? (char)value : state.Upper[value - 0x80];
            }
        });
    }

    /// <summary>Writes the text; returns how many characters the charset lacks. Those were written as <c>?</c>.</summary>
    public static int Encode(Hl7Charset charset, string text, List<byte> target)
    {
        if (charset == Hl7Charset.Utf8)
        {
            target.AddRange(Encoding.UTF8.GetBytes(text));
            return 0;
        }

        var lacking = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var fits = TryEncode(charset, rune, out var value);
            target.Add(fits ? value : (byte)'?');
            lacking += fits ? 0 : 1;
        }

        return lacking;
    }

    static bool TryEncode(Hl7Charset charset, Rune rune, out byte value)
    {
        value = (byte)rune.Value;
        return rune.IsAscii || (rune.IsBmp && charset != Hl7Charset.Ascii && SingleByteTables.TryEncode(charset, (char)rune.Value, out value));
    }

    readonly ref struct DecodeState(ReadOnlySpan<byte> bytes, string upper)
    {
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public string Upper { get; } = upper;
    }
}
