using System.Buffers;
using System.Buffers.Text;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>A file inside a value (data type ED).</summary>
/// <param name="Type">ED-2, table 0191 or a media type, such as Application.</param>
/// <param name="Subtype">ED-3, table 0291, such as PDF.</param>
public sealed record EncapsulatedData(string? Source, string? Type, string? Subtype, ReadOnlyMemory<byte> Content)
{
    /// <summary>Reads ED-1 to ED-5 and decodes the content by ED-4: Base64, Hex, or A for none.</summary>
    public static Outcome<EncapsulatedData> Read(Hl7Part part)
    {
        var encoding = part.Component(4).ValueText ?? "";
        var data = part.Component(5);
        var content = encoding.ToUpperInvariant() switch
        {
            "BASE64" => Base64Content(data),
            "HEX" => HexContent(data.WholeText),
            "A" or "" => System.Text.Encoding.UTF8.GetBytes(data.WholeText),
            _ => null,
        };
        return content is null
            ? Problem.Invalid(Hl7Codes.ContentUnreadable, $"The content does not decode as '{encoding}' (ED-4). Keep the raw message and ask the sender for the document again.")
            : new EncapsulatedData(part.Component(1).ValueText, part.Component(2).ValueText, part.Component(3).ValueText, content);
    }

    /// <summary>Line breaks inside the content, escaped or not, are let pass.</summary>
    static byte[]? Base64Content(Hl7Part data)
    {
        var raw = data.Raw;
        if (data.HasEscapes)
        {
            raw = System.Text.Encoding.UTF8.GetBytes(data.WholeText);
        }

        var content = new byte[Base64.GetMaxDecodedFromUtf8Length(raw.Length)];
        return Base64.DecodeFromUtf8(raw, content, out _, out var written) == OperationStatus.Done ? content[..written] : null;
    }

    static byte[]? HexContent(string text)
    {
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }
}
