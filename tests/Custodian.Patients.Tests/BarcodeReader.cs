using System.Text;

namespace Custodian.Patients.Tests;

/// <summary>Reads Code 128 and QR codes of versions 1 to 3 back from pixels, as a scanner does.</summary>
static class BarcodeReader
{
    /// <summary>The Code 128 that a line across the page meets first; null when it meets none.</summary>
    public static string? Code128(RenderedPage page, int y, IReadOnlyList<string> patterns)
    {
        var runs = Runs(page, y);
        for (var from = 0; from + 6 < runs.Count; from++)
        {
            if (runs[from].Dark && Symbol(runs, from, patterns) is 103 or 104 or 105 && Read(runs, from, patterns) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The QR code in the given columns of the page.</summary>
    public static string Qr(RenderedPage page, int left, int right)
    {
        var (x0, y0, x1, y1) = Bounds(page, left, right);
        // The pixel in the very corner may be half white; the finder's upper bar is seven modules wide, a little inside.
        var run = 1;
        while (page[x0 + run, y0 + 3])
        {
            run++;
        }

        // A version has 17 and four times its number of modules a side.
        var size = 17 + (4 * (int)Math.Round((((x1 - x0 + 1) * 7.0 / run) - 17) / 4));
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = page[x0 + (int)((column + 0.5) * (x1 - x0 + 1) / size), y0 + (int)((row + 0.5) * (y1 - y0 + 1) / size)];
            }
        }

        return Bytes(modules, size);
    }

    static string? Read(List<(bool Dark, int Length)> runs, int from, IReadOnlyList<string> patterns)
    {
        List<int> symbols = [];
        for (var at = from; at + 5 < runs.Count && Symbol(runs, at, patterns) is { } symbol; at += 6)
        {
            if (symbol == 106)
            {
                break;
            }

            symbols.Add(symbol);
        }

        if (symbols.Count < 3)
        {
            return null;
        }

        var check = symbols[0];
        for (var i = 1; i < symbols.Count - 1; i++)
        {
            check = (check + (i * symbols[i])) % 103;
        }

        return check == symbols[^1] ? Decode(symbols[..^1]) : null;
    }

    static string Decode(List<int> symbols)
    {
        var (text, inC) = (new StringBuilder(), symbols[0] == 105);
        foreach (var symbol in symbols.Skip(1))
        {
            if (inC && symbol < 100)
            {
                text.Append($"{symbol:00}");
            }
            else if (symbol is 99 or 100)
            {
                inC = symbol == 99;
            }
            else
            {
                text.Append((char)(symbol + ' '));
            }
        }

        return text.ToString();
    }

    static int? Symbol(List<(bool Dark, int Length)> runs, int at, IReadOnlyList<string> patterns)
    {
        var six = runs.Skip(at).Take(6).Select(r => r.Length).ToList();
        var widths = string.Concat(six.Select(l => (int)Math.Round(l * 11.0 / six.Sum())));
        var index = patterns.Take(106).ToList().IndexOf(widths);
        return index >= 0 ? index : widths == "233111" ? 106 : null;
    }

    static List<(bool Dark, int Length)> Runs(RenderedPage page, int y)
    {
        List<(bool Dark, int Length)> runs = [(page[0, y], 0)];
        for (var x = 0; x < page.Width; x++)
        {
            if (page[x, y] == runs[^1].Dark)
            {
                runs[^1] = (page[x, y], runs[^1].Length + 1);
            }
            else
            {
                runs.Add((page[x, y], 1));
            }
        }

        return runs;
    }

    static (int X0, int Y0, int X1, int Y1) Bounds(RenderedPage page, int left, int right)
    {
        var (x0, y0, x1, y1) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = left; x < right; x++)
            {
                if (page[x, y])
                {
                    (x0, y0, x1, y1) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x), Math.Max(y1, y));
                }
            }
        }

        return (x0, y0, x1, y1);
    }

    // ISO/IEC 18004: format information, masks and the path of the code words; without error correction, which a clean picture does not need.
    static string Bytes(bool[,] modules, int size)
    {
        var format = 0;
        foreach (var (row, column) in (ReadOnlySpan<(int, int)>)[(8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8)])
        {
            format = (format << 1) | (modules[row, column] ? 1 : 0);
        }

        var mask = ((format ^ 0x5412) >> 10) & 7;
        List<bool> bits = [];
        var up = true;
        for (var right = size - 1; right > 0; right -= 2, up = !up)
        {
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < size; step++)
            {
                var row = up ? size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (!IsFunction(row, column, size))
                    {
                        bits.Add(modules[row, column] ^ IsMasked(mask, row, column));
                    }
                }
            }
        }

        return Segments(bits);
    }

    static string Segments(List<bool> bits)
    {
        const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        var (text, at) = (new StringBuilder(), 0);
        int Take(int count)
        {
            at += count;
            return bits.Skip(at - count).Take(count).Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0));
        }

        while (Take(4) is var mode and not 0)
        {
            for (var left = Take(mode switch { 1 => 10, 2 => 9, _ => 8 }); left > 0; left -= mode switch { 1 => 3, 2 => 2, _ => 1 })
            {
                text.Append((mode, left) switch
                {
                    (1, >= 3) => $"{Take(10):000}",
                    (1, 2) => $"{Take(7):00}",
                    (1, _) => $"{Take(4)}",
                    (2, >= 2) => Take(11) is var pair ? $"{Alphanumeric[pair / 45]}{Alphanumeric[pair % 45]}" : "",
                    (2, _) => Alphanumeric[Take(6)].ToString(),
                    _ => ((char)Take(8)).ToString(),
                });
            }
        }

        return text.ToString();
    }

    static bool IsFunction(int row, int column, int size) =>
        (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9) || row == 6 || column == 6
        || (size > 21 && row >= size - 9 && row <= size - 5 && column >= size - 9 && column <= size - 5);

    static bool IsMasked(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };
}
