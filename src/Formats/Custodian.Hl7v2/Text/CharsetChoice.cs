using System.Text;
using System.Text.Unicode;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// Which charset a message is read in: MSH-18, then the interface's setting, then UTF-8 if the bytes are, then Windows-1252. Each candidate
/// is checked against the bytes; one that they contradict is reported and passed over.
/// </summary>
static class CharsetChoice
{
    public static Hl7Charset For(ReadOnlySpan<byte> message, string? claim, Hl7Charset? setting, out Finding? finding)
    {
        finding = null;
        var claimed = claim is null ? null : Charsets.Named(claim);
        if (Ascii.IsValid(message))
        {
            // Only \X..\ escapes can need more than ASCII here, so that no claim is contradicted.
            return claimed is null or Hl7Charset.Ascii ? setting ?? Hl7Charset.Utf8 : claimed.Value;
        }

        var utf8 = Utf8.IsValid(message);
        var chosen = Pick(message, claimed, setting, utf8);
        finding = Explain(claim, claimed, setting, chosen);
        return chosen;
    }

    static Hl7Charset Pick(ReadOnlySpan<byte> message, Hl7Charset? claimed, Hl7Charset? setting, bool utf8)
    {
        if (claimed is { } first && Fits(first, message, utf8))
        {
            return first;
        }

        if (setting is { } second && Fits(second, message, utf8))
        {
            return second;
        }

        return utf8 ? Hl7Charset.Utf8 : Hl7Charset.Windows1252;
    }

    // Text in a single-byte charset is almost never valid UTF-8 by accident, so that valid UTF-8 outweighs such a claim. C1 controls do
    // not occur in text: bytes 80 to 9F under an ISO 8859 claim are Windows-1252.
    static bool Fits(Hl7Charset charset, ReadOnlySpan<byte> message, bool utf8) => charset switch
    {
        Hl7Charset.Utf8 => utf8,
        Hl7Charset.Ascii => false,
        Hl7Charset.Windows1252 => !utf8,
        _ => !utf8 && !message.ContainsAnyInRange((byte)0x80, (byte)0x9F),
    };

    static Finding? Explain(string? claim, Hl7Charset? claimed, Hl7Charset? setting, Hl7Charset chosen)
    {
        var readAs = Charsets.CodeOf(chosen);
        if (claim is not null && claimed is null)
        {
            return new(Hl7Codes.CharsetUnknown, Severity.Warning, "", $"MSH-18 names charset '{claim}', which cannot be read. Text was read as {readAs}; ask the sender for UNICODE UTF-8.", Hl7Codes.Table0211);
        }

        if (claimed is not null && claimed != chosen)
        {
            return new(Hl7Codes.CharsetContradicted, Severity.Warning, "", $"MSH-18 says {claim}, but the bytes are not. Text was read as {readAs}; check accented names and tell the sender.", Hl7Codes.Table0211);
        }

        if (claimed is null && setting is not null && setting != chosen)
        {
            return new(Hl7Codes.CharsetContradicted, Severity.Warning, "", $"The interface is set to {Charsets.CodeOf(setting.Value)}, but the bytes are not. Text was read as {readAs}; check the interface's charset.");
        }

        return claimed is null && setting is null && chosen == Hl7Charset.Windows1252
            ? new(Hl7Codes.CharsetAssumed, Severity.Info, "", $"No charset is named and the bytes are not UTF-8. Text was read as {readAs}; set the interface's charset if names look wrong.")
            : null;
    }
}
