using System.Diagnostics;
using System.Globalization;

namespace Custodian.Patients.Tests;

/// <summary>A scanner that is not ours: zbar reads what poppler draws of a PDF.</summary>
static class Scanner
{
    /// <summary>A part of the page, in points from its upper left corner.</summary>
    public sealed record Area(double X, double Y, double Width, double Height)
    {
        public string[] At(int dpi) => ["-x", Pixels(X, dpi), "-y", Pixels(Y, dpi), "-W", Pixels(Width, dpi), "-H", Pixels(Height, dpi)];

        static string Pixels(double points, int dpi) => ((int)(points * dpi / 72)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The codes of a PDF's first page, or of a part of it, with their kinds, such as <c>CODE-128:00482173</c>, sorted; one that is there several times is told once.</summary>
    public static async Task<IReadOnlyList<string>> Read(byte[] pdf, int dpi, Area? area = null)
    {
        Assert.SkipUnless((File.Exists("/usr/bin/zbarimg") && File.Exists("/usr/bin/pdftoppm")) || Environment.GetEnvironmentVariable("CI") is not null, "zbar-tools and poppler-utils are not installed");
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.pdf"), pdf);
        await Run("pdftoppm", ["-r", $"{dpi}", "-gray", "-png", "-singlefile", "-l", "1", .. area?.At(dpi) ?? [], Path.Combine(folder, "page.pdf"), Path.Combine(folder, "page")]);
        var read = await Run("zbarimg", ["--quiet", "-Sdisable", "-Scode128.enable", "-Sqrcode.enable", Path.Combine(folder, "page.png")]);
        Directory.Delete(folder, recursive: true);
        return [.. read.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
    }

    static async Task<string> Run(string program, string[] options)
    {
        using var run = Process.Start(new ProcessStartInfo(program, options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await complaints;
        await run.WaitForExitAsync();
        return output;
    }
}
