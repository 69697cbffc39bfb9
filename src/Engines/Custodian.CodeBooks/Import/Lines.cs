using System.Text;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>The lines of a text file, UTF-8 or, where the bytes are not that, Latin-1 as older CMS files are.</summary>
internal static class Lines
{
    static readonly UTF8Encoding Strict = new(false, true);

    public static string Text(SourceFile file)
    {
        try
        {
            return Strict.GetString(file.Content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file.Content.Span);
        }
    }

    public static IEnumerable<string> Of(SourceFile file)
    {
        using var reader = new StringReader(Text(file));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
