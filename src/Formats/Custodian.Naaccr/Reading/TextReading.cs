using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Custodian.Naaccr.Cases;

namespace Custodian.Naaccr.Reading;

/// <summary>Character data as XML 1.0 reads it: entities resolved, line ends as one line feed, malformed UTF-8 refused.</summary>
sealed class TextReading(FileBuffer buffer, MarkupScanner markup)
{
    static readonly SearchValues<byte> Special = SearchValues.Create("<&\r\0"u8);
    static readonly SearchValues<byte> Controls = SearchValues.Create([1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>The first part of a value is kept as a piece of the buffer while that is enough; further parts make it a text of its own.</summary>
    public struct Value
    {
        public int Start;
        public int Length;
        public bool HasControls;
        public bool Pieced;
    }

    /// <summary>Reads text up to the next markup, and adds it to a value.</summary>
    public Step Read(ItemSet set, ref int at, ref Value value)
    {
        for (; ;)
        {
            var rest = buffer.Bytes.AsSpan(at, buffer.End - at);
            var length = rest.IndexOfAny(Special);
            if (length < 0)
            {
                return buffer.Ended ? markup.Refuse("NAA-0004", at, "The file ends inside a value. Send it again, whole.") : Step.More;
            }

            if (Add(set, at, length, ref value) is not Step.Done and var step)
            {
                return step;
            }

            at += length;
            switch (buffer.Bytes[at])
            {
                case (byte)'<':
                    return Step.Done;
                case (byte)'\r':
                    if (at + 1 >= buffer.End && !buffer.Ended)
                    {
                        return Step.More;
                    }

                    Append(set, "\n"u8, ref value);
                    at += buffer.Bytes[at + 1] == '\n' ? 2 : 1;
                    break;
                case (byte)'&':
                    if (Reference(set, ref at, ref value) is not Step.Done and var wrong)
                    {
                        return wrong;
                    }

                    break;
                default:
                    return markup.Malformed(at, "The text holds the character 0.");
            }
        }
    }

    /// <summary>Adds the content of a CDATA section.</summary>
    public Step ReadCharacterData(ItemSet set, in Markup section, ref Value value)
    {
        if (section.NameLength > 0 && !value.Pieced)
        {
            Piece(set, ref value);
        }

        return Add(set, section.Name, section.NameLength, ref value);
    }

    /// <summary>Length in UTF-16 units: what the standard's own library counts.</summary>
    public static int CharacterCount(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? utf8.Length : Encoding.UTF8.GetCharCount(utf8);

    /// <summary>The value of an attribute as a string, with its references resolved.</summary>
    public string? Attribute(in MarkupAttribute attribute)
    {
        var text = markup.Text(attribute.Value, attribute.ValueLength);
        if (!text.Contains((byte)'&'))
        {
            return Encoding.UTF8.GetString(text);
        }

        var resolved = new StringBuilder();
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'&') is var i and >= 0 ? i : text.Length;
            resolved.Append(Encoding.UTF8.GetString(text[..plain]));
            text = text[plain..];
            if (!text.IsEmpty)
            {
                var end = text.IndexOf((byte)';');
                if (end < 0 || Resolve(text[1..end]) is not { } rune)
                {
                    return null;
                }

                resolved.Append(rune.ToString());
                text = text[(end + 1)..];
            }
        }

        return resolved.ToString();
    }

    Step Add(ItemSet set, int at, int length, ref Value value)
    {
        var text = buffer.Bytes.AsSpan(at, length);
        if (!Ascii.IsValid(text) && !Utf8.IsValid(text))
        {
            return markup.Refuse("NAA-0003", at, "The value is not UTF-8. Save the file as UTF-8, or declare its encoding in the first line.");
        }

        if (text.IndexOf("]]>"u8) >= 0)
        {
            return markup.Malformed(at, "The text holds ]]>, which is written as ]]&gt;.");
        }

        value.HasControls |= text.ContainsAny(Controls);
        if (value.Pieced)
        {
            Append(set, text, ref value);
        }
        else if (value.Length == 0)
        {
            (value.Start, value.Length) = (at, length);
        }
        else if (length > 0)
        {
            Append(set, text, ref value);
        }

        return Step.Done;
    }

    static void Append(ItemSet set, ReadOnlySpan<byte> text, ref Value value)
    {
        if (!value.Pieced)
        {
            Piece(set, ref value);
        }

        set.Keep(text);
        value.Length += text.Length;
    }

    /// <summary>Moves the value from the buffer into the set's own bytes, where it can grow.</summary>
    static void Piece(ItemSet set, ref Value value)
    {
        value.Start = set.Keep(set.Bytes(value.Start, value.Length));
        value.Pieced = true;
    }

    Step Reference(ItemSet set, ref int at, ref Value value)
    {
        const int Longest = 12;
        var rest = buffer.Bytes.AsSpan(at + 1, Math.Min(Longest, buffer.End - at - 1));
        var end = rest.IndexOf((byte)';');
        if (end < 0 && rest.Length < Longest && !buffer.Ended)
        {
            return Step.More;
        }

        if (end < 0 || Resolve(rest[..end]) is not { } rune)
        {
            return markup.Malformed(at, "An & begins no known reference; in text it is written as &amp;.");
        }

        Span<byte> utf8 = stackalloc byte[4];
        Append(set, utf8[..rune.EncodeToUtf8(utf8)], ref value);
        at += end + 2;
        return Step.Done;
    }

    /// <summary>The five entities of XML and character references; without a document type there are no others.</summary>
    static Rune? Resolve(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'l', (byte)'t'] => new Rune('<'),
        [(byte)'g', (byte)'t'] => new Rune('>'),
        [(byte)'a', (byte)'m', (byte)'p'] => new Rune('&'),
        [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => new Rune('\''),
        [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => new Rune('"'),
        [(byte)'#', (byte)'x', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Allowed(code),
        [(byte)'#', .. var digits] when Utf8Parser.TryParse(digits, out uint code, out var used) && used == digits.Length && code <= int.MaxValue => Allowed((int)code),
        _ => null,
    };

    /// <summary>Production Char of XML 1.0.</summary>
    static Rune? Allowed(int code) => code is >= 0x20 or 0x9 or 0xA or 0xD and not (0xFFFE or 0xFFFF) && Rune.IsValid(code) ? new Rune(code) : null;
}
