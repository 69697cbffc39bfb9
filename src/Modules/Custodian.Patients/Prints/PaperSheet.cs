using System.Globalization;
using System.Text;
using QRCoder;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Custodian.Patients.Prints;

/// <summary>Pages being drawn: text that fits its width, Code 128 and QR. Points of 1/72 inch from the lower left corner.</summary>
sealed class PaperSheet : IDisposable
{
    /// <summary>Modules on each side of a Code 128 that stay white (ISO/IEC 15417, 4.4).</summary>
    const int QuietModules = 10;

    /// <summary>Narrower bars than 0.25 mm are two dots of a label printer (203 dpi) at most, which scanners miss.</summary>
    const double NarrowestModule = 0.25 / 25.4 * 72;

    const double SmallestText = 5;

    readonly PdfDocumentBuilder _document = new();
    readonly PdfDocumentBuilder.AddedFont _regular;
    readonly PdfDocumentBuilder.AddedFont _bold;
    readonly Dictionary<(PdfDocumentBuilder.AddedFont, Rune), bool> _written = [];
    PdfPageBuilder _page = null!;

    public PaperSheet(string title, PrintFonts fonts)
    {
        _document.DocumentInformation.Title = title;
        _document.DocumentInformation.Producer = "Custodian";
        _regular = fonts.Regular is { } regular ? _document.AddTrueTypeFont(regular) : _document.AddStandard14Font(Standard14Font.Helvetica);
        _bold = fonts.Bold is { } bold ? _document.AddTrueTypeFont(bold) : _document.AddStandard14Font(Standard14Font.HelveticaBold);
    }

    public void Page(double width, double height) => _page = _document.AddPage(width, height);

    public byte[] Build() => _document.Build();

    public void Dispose() => _document.Dispose();

    /// <summary>One line; set smaller where it would be wider than <paramref name="width"/>, and its end cut with dots where even that does not help.</summary>
    public void Text(string text, double x, double y, double width, double size, bool bold = false)
    {
        var font = bold ? _bold : _regular;
        var shown = Set(text, font);
        if (shown.Length == 0)
        {
            return;
        }

        var wide = Width(shown, size, font);
        if (wide > width)
        {
            size = Math.Max(SmallestText, size * width / wide);
        }

        _page.AddText(Width(shown, size, font) > width ? Cut(text, width, size, font) : shown, size, new PdfPoint(x, y), font);
    }

    string Set(string text, PdfDocumentBuilder.AddedFont font) => PrintText.Set(text, rune => IsWritten(rune, font));

    /// <summary>As many signs as have room before the dots. Cut as it is read, not as it stands: the end of an Arabic name is on its left.</summary>
    string Cut(string text, double width, double size, PdfDocumentBuilder.AddedFont font)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (fits, tooMany) = (0, starts.Length);
        while (fits + 1 < tooMany)
        {
            var middle = (fits + tooMany) / 2;
            (fits, tooMany) = Width(Dotted(middle), size, font) <= width ? (middle, tooMany) : (fits, middle);
        }

        return Dotted(fits);

        string Dotted(int signs) => Set(text[..starts[signs]] + "...", font);
    }

    /// <summary>
    /// The bars with the text below; nothing when it has no Code 128. The bar width is chosen so that it fills the width, at most <paramref name="module"/>; where the number is too
    /// long for bars that a scanner reads, a QR code stands in their place.
    /// </summary>
    public void Bars(string text, double x, double y, double width, double height, double module)
    {
        if (Code128.Encode(text) is not { } widths)
        {
            return;
        }

        var unit = Math.Min(module, width / (widths.Sum() + (2 * QuietModules)));
        if (unit < NarrowestModule)
        {
            var side = height + 14;
            Square(text, x, y - 10, side);
            Text(text, x + side + 4, y + (height / 2) - 4, width - side - 4, 7);
            return;
        }

        var at = x + (QuietModules * unit);
        for (var i = 0; i < widths.Count; i++)
        {
            if (i % 2 == 0)
            {
                Black(at, y, widths[i] * unit, height);
            }

            at += widths[i] * unit;
        }

        Text(text, x + (QuietModules * unit), y - 8, width, 7);
    }

    /// <summary>A QR code with error correction M and its quiet zone.</summary>
    public void Square(string text, double x, double y, double side)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var unit = side / rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                if (rows[row][column])
                {
                    Black(x + (column * unit), y + side - ((row + 1) * unit), unit, unit);
                }
            }
        }
    }

    public void Line(double x, double y, double width) => Black(x, y, width, 0.7);

    void Black(double x, double y, double width, double height) => _page.DrawRectangle(new PdfPoint(x, y), width, height, 0, fill: true);

    // The library says only by failing which letters a font has.
    bool IsWritten(Rune rune, PdfDocumentBuilder.AddedFont font)
    {
        if (!_written.TryGetValue((font, rune), out var written))
        {
            try
            {
                written = rune.IsBmp && _page.MeasureText(rune.ToString(), 1, new PdfPoint(0, 0), font).Count > 0;
            }
            catch (InvalidOperationException)
            {
                written = false;
            }

            _written[(font, rune)] = written;
        }

        return written;
    }

    double Width(string text, double size, PdfDocumentBuilder.AddedFont font)
    {
        IReadOnlyList<Letter> letters = _page.MeasureText(text, size, new PdfPoint(0, 0), font);
        return letters.Count == 0 ? 0 : letters[^1].EndBaseLine.X;
    }
}
