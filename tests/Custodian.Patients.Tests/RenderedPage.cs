using System.Diagnostics;

namespace Custodian.Patients.Tests;

/// <summary>A page of a PDF as pixels, drawn by poppler: what a printer would make of it.</summary>
sealed class RenderedPage
{
    const int Dpi = 300;
    const byte Dark = 128;

    readonly byte[] _pixels;

    RenderedPage(int width, int height, byte[] pixels) => (Width, Height, _pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => _pixels[(y * Width) + x] < Dark;

    /// <summary>Pixels of a length in points.</summary>
    public static int Pixels(double points) => (int)Math.Round(points * Dpi / 72);

    public static async Task<RenderedPage> First(byte[] pdf) => Read(await Poppler("pdftoppm", pdf, "-r", "300", "-gray", "-f", "1", "-l", "1"));

    /// <summary>The text as a reader that copies it sees it.</summary>
    public static async Task<string> Text(byte[] pdf) => System.Text.Encoding.UTF8.GetString(await Poppler("pdftotext", pdf, "-layout"));

    static async Task<byte[]> Poppler(string program, byte[] pdf, params string[] options)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/" + program) || Environment.GetEnvironmentVariable("CI") is not null, "poppler-utils is not installed");
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, pdf);
        using var run = Process.Start(new ProcessStartInfo(program, program == "pdftotext" ? [.. options, path, "-"] : [.. options, path]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        await run.StandardOutput.BaseStream.CopyToAsync(output);
        await run.WaitForExitAsync();
        File.Delete(path);
        return output.ToArray();
    }

    // PGM: "P5", width, height, 255, then the pixels.
    static RenderedPage Read(byte[] pgm)
    {
        List<int> numbers = [];
        var at = 2;
        while (numbers.Count < 3)
        {
            while (pgm[at] <= ' ')
            {
                at++;
            }

            var number = 0;
            while (pgm[at] > ' ')
            {
                number = (number * 10) + pgm[at++] - '0';
            }

            numbers.Add(number);
        }

        return new(numbers[0], numbers[1], pgm[(at + 1)..]);
    }
}
