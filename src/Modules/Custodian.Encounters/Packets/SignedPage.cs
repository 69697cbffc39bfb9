using System.Globalization;
using System.Text;

namespace Custodian.Encounters.Packets;

/// <summary>A signed form as one PDF page: lines of text, and the drawn signature as the JPEG the browser made (ISO 32000-1, 7.3 to 8.9).</summary>
static class SignedPage
{
    const int Columns = 90;

    public static byte[] Write(IReadOnlyList<string> lines, ReadOnlyMemory<byte> signature)
    {
        using var file = new MemoryStream();
        List<long> at = [];
        Text(file, "%PDF-1.4\n");
        var image = signature.IsEmpty ? null : JpegSize.Of(signature.Span);
        Object(file, at, "<</Type/Catalog/Pages 2 0 R>>");
        Object(file, at, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Object(file, at, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>{(image is null ? "" : "/XObject<</S 6 0 R>>")}>>>>");
        Object(file, at, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        Stream(file, at, "", Encoding.Latin1.GetBytes(Content(lines, image)));
        if (image is { } size)
        {
            Stream(file, at, string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {size.Width}/Height {size.Height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"), signature.Span);
        }

        var table = file.Position;
        Text(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {at.Count + 1}\n0000000000 65535 f \n"));
        at.ForEach(offset => Text(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Text(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {at.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    static string Content(IReadOnlyList<string> lines, (int Width, int Height)? image)
    {
        var text = new StringBuilder("BT /F 11 Tf 15 TL 54 730 Td\n");
        var rows = lines.SelectMany(Wrap).ToList();
        rows.ForEach(row => text.Append('(').Append(Escape(row)).Append(") Tj T*\n"));
        text.Append("ET\n");
        if (image is { } size)
        {
            var height = 240 * size.Height / size.Width;
            text.Append(CultureInfo.InvariantCulture, $"q 240 0 0 {height} 54 {730 - (rows.Count * 15) - height} cm /S Do Q\n");
        }

        return text.ToString();
    }

    static IEnumerable<string> Wrap(string line)
    {
        while (line.Length > Columns)
        {
            var cut = line.LastIndexOf(' ', Columns);
            cut = cut <= 0 ? Columns : cut;
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }

        yield return line;
    }

    // Letters outside Latin-1 cannot be drawn with the standard font; the name as typed lies in the row beside the document.
    static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '(' or ')' or '\\' => "\\" + c,
        < ' ' or > '\u00FF' => "?",
        _ => c.ToString(),
    }));

    static void Object(MemoryStream file, List<long> at, string body)
    {
        at.Add(file.Position);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"{at.Count} 0 obj\n{body}\nendobj\n"));
    }

    static void Stream(MemoryStream file, List<long> at, string entries, ReadOnlySpan<byte> content)
    {
        at.Add(file.Position);
        Text(file, string.Create(CultureInfo.InvariantCulture, $"{at.Count} 0 obj\n<<{entries}/Length {content.Length}>>\nstream\n"));
        file.Write(content);
        Text(file, "\nendstream\nendobj\n");
    }

    static void Text(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
