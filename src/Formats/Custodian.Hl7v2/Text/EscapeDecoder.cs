using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Custodian.Hl7v2;

/// <summary>
/// Text of a leaf: escapes (HL7 2.5.1 section 2.7) resolved to bytes first, the charset applied once after, so that <c>\X..\</c> bytes join
/// their neighbours. Formatting that plain text cannot show (highlight, indent, fill) is dropped; whatever is not an escape stays as sent.
/// </summary>
static class EscapeDecoder
{
    public static string Decode(ReadOnlySpan<byte> raw, in Hl7Delimiters delimiters, Hl7Charset charset)
    {
        if (delimiters.Escape == '\0' || !raw.Contains(delimiters.EscapeByte))
        {
            return Charsets.Decode(charset, raw);
        }

        var output = new ArrayBufferWriter<byte>(raw.Length);
        Resolve(raw, delimiters, charset, output);
        return Charsets.Decode(charset, output.WrittenSpan);
    }

    static void Resolve(ReadOnlySpan<byte> raw, in Hl7Delimiters delimiters, Hl7Charset charset, ArrayBufferWriter<byte> output)
    {
        var escape = delimiters.EscapeByte;
        while (raw.IndexOf(escape) is var open and >= 0)
        {
            output.Write(raw[..open]);
            raw = raw[open..];
            var length = raw[1..].IndexOf(escape);
            if (length < 0)
            {
                break;
            }

            // An opening that leads nowhere is text; its closing sign may open the next escape, so that every byte is looked at once.
            raw = raw[Step(raw, length, delimiters, charset, output)..];
        }

        output.Write(raw);
    }

    /// <summary>Writes what the escape at the start of <paramref name="raw"/> stands for; returns how many bytes were used.</summary>
    static int Step(ReadOnlySpan<byte> raw, int length, in Hl7Delimiters delimiters, Hl7Charset charset, ArrayBufferWriter<byte> output)
    {
        var name = raw.Slice(1, length);
        if (IsHex(name))
        {
            return HexRun(raw, delimiters.EscapeByte, charset, output);
        }

        if (TrySeparator(name, delimiters, output) || TryFormat(name, output))
        {
            return length + 2;
        }

        output.Write(raw[..(length + 1)]);
        return length + 1;
    }

    static bool TrySeparator(ReadOnlySpan<byte> name, in Hl7Delimiters delimiters, ArrayBufferWriter<byte> output)
    {
        if (name.Length != 1)
        {
            return false;
        }

        var character = name[0] switch
        {
            (byte)'F' => delimiters.Field,
            (byte)'S' => delimiters.Component,
            (byte)'T' => delimiters.Subcomponent,
            (byte)'R' => delimiters.Repetition,
            (byte)'E' => delimiters.Escape,
            (byte)'P' => delimiters.Truncation,
            _ => '\0',
        };
        if (character == '\0')
        {
            return name[0] is (byte)'H' or (byte)'N';
        }

        output.Write([(byte)character]);
        return true;
    }

    static bool TryFormat(ReadOnlySpan<byte> name, ArrayBufferWriter<byte> output)
    {
        if (name.Length < 3 || name[0] != (byte)'.' || !TryCount(name[3..], out var count))
        {
            return false;
        }

        var command = Encoding.ASCII.GetString(name.Slice(1, 2));
        var (fill, times) = command switch
        {
            "br" or "ce" => ("\n", name.Length == 3 ? 1 : -1),
            "sp" => ("\n", Math.Max(count, 1)),
            "sk" => (" ", count),
            "in" or "ti" => ("", 0),
            "fi" or "nf" => ("", name.Length == 3 ? 0 : -1),
            _ => ("", -1),
        };
        for (var i = 0; i < times; i++)
        {
            output.Write(Encoding.ASCII.GetBytes(fill));
        }

        return times >= 0;
    }

    // At most three digits: a longer number is no page layout but text or an attack.
    static bool TryCount(ReadOnlySpan<byte> digits, out int count)
    {
        count = 0;
        digits = digits is [(byte)'+' or (byte)'-', ..] ? digits[1..] : digits;
        return digits.IsEmpty || (digits.Length <= 3 && Utf8Parser.TryParse(digits, out count, out var used) && used == digits.Length && count >= 0);
    }

    static bool IsHex(ReadOnlySpan<byte> name)
    {
        if (name.Length < 3 || name.Length % 2 == 0 || name[0] != (byte)'X')
        {
            return false;
        }

        foreach (var digit in name[1..])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One or more hex escapes in a row: senders write a multi-byte character as <c>\XC3\\XA9\</c> too.</summary>
    static int HexRun(ReadOnlySpan<byte> raw, byte escape, Hl7Charset charset, ArrayBufferWriter<byte> output)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var used = 0;
        while (used < raw.Length && raw[used] == escape && raw[(used + 1)..].IndexOf(escape) is var length and > 0 && IsHex(raw.Slice(used + 1, length)))
        {
            for (var digit = used + 2; digit < used + 1 + length; digit += 2)
            {
                bytes.Write([byte.Parse(raw.Slice(digit, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)]);
            }

            used += length + 2;
        }

        // Bytes that are not UTF-8 inside a UTF-8 message were written by a Windows-1252 program.
        var isText = charset is not (Hl7Charset.Utf8 or Hl7Charset.Ascii) || Utf8.IsValid(bytes.WrittenSpan);
        output.Write(isText ? bytes.WrittenSpan : Encoding.UTF8.GetBytes(Charsets.Decode(Hl7Charset.Windows1252, bytes.WrittenSpan)));
        return used;
    }
}
