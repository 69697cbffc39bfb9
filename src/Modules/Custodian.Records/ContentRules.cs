using System.Text;
using System.Text.Unicode;
using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>
/// What may be in the record: the kind is told by the bytes, never by the name. Markup (HTML, SVG, XML) is refused because a browser would
/// run it.
/// </summary>
static class ContentRules
{
    public const string PlainText = "text/plain";
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Tiff = "image/tiff";

    public const int MaxBytes = 50 * 1024 * 1024;

    static readonly string[] MarkupStarts = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<body", "<head"];

    /// <summary>Why the content is not taken; null when it is.</summary>
    public static Problem? Refuse(ReadOnlySpan<byte> content, string mediaType) => content switch
    {
        { Length: 0 } => Problem.Invalid("REC-0111", "The file is empty. Choose the file again."),
        { Length: > MaxBytes } => Problem.Invalid("REC-0112", "The file is larger than 50 MB. Scan it at 300 dpi in black and white, or split it."),
        _ => RefuseKind(Sniff(content), content, mediaType),
    };

    /// <summary>The media type the bytes speak for; null when they are none of the allowed kinds.</summary>
    public static string? Sniff(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return Png;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        return content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) ? Tiff : IsText(content) && !IsMarkup(content) ? PlainText : null;
    }

    public static string Name(string mediaType) => mediaType switch
    {
        PlainText => "text",
        Pdf => "PDF",
        Png => "a PNG image",
        Jpeg => "a JPEG image",
        Tiff => "a TIFF image",
        _ => "of an unknown kind",
    };

    static Problem? RefuseKind(string? found, ReadOnlySpan<byte> content, string mediaType) => found switch
    {
        null when IsMarkup(content) => Problem.Invalid("REC-0114", "The file is HTML, SVG or XML, which can carry script. Print it to PDF and file that."),
        null => Problem.Invalid("REC-0110", "The file is not PDF, PNG, JPEG, TIFF or UTF-8 text. Save it as one of these and file it again."),
        _ when found != mediaType => Problem.Invalid("REC-0113", $"The content is {Name(found)} but was sent as {mediaType}. Correct the type and file it again."),
        _ => null,
    };

    static bool IsMarkup(ReadOnlySpan<byte> content)
    {
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 256)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Array.Exists(MarkupStarts, m => start.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }

    static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return Utf8.IsValid(content);
    }
}
