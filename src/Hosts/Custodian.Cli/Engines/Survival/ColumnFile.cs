using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Some columns of a CSV with a header, texts pooled and numbers as numbers, so that a million rows fit.</summary>
sealed class ColumnFile
{
    readonly Dictionary<string, List<string>> _texts;
    readonly Dictionary<string, List<double>> _numbers;

    ColumnFile(IEnumerable<string> texts, IEnumerable<string> numbers)
    {
        _texts = texts.Distinct(StringComparer.Ordinal).ToDictionary(n => n, _ => new List<string>(), StringComparer.Ordinal);
        _numbers = numbers.Distinct(StringComparer.Ordinal).ToDictionary(n => n, _ => new List<double>(), StringComparer.Ordinal);
    }

    public int Count { get; private set; }

    /// <summary>Lines whose quotation stays open; they were read by themselves.</summary>
    public List<Finding> Faults { get; } = [];

    public static Outcome<ColumnFile> Read(string path, IEnumerable<string> texts, IEnumerable<string> numbers)
    {
        var file = new ColumnFile(texts, numbers);
        using var lines = LineInput.Lines(path).GetEnumerator();
        var header = lines.MoveNext() ? DelimitedText.Row(lines.Current.TrimStart('\uFEFF'), 1).Trimmed() : [];
        foreach (var name in file._texts.Keys.Concat(file._numbers.Keys))
        {
            if (!header.Contains(name))
            {
                return Problem.Invalid("SUR-0601", $"The file has no column {name}. It has {string.Join(", ", header)}.");
            }
        }

        file.Fill(lines, header);
        return file;
    }

    public string[] Text(string name) => [.. _texts[name]];

    /// <summary>Cells that are not numbers are NaN.</summary>
    public double[] Numbers(string name) => [.. _numbers[name]];

    /// <summary>True for a cell that says nothing.</summary>
    public static bool IsMissing(string cell) => cell is "" or "NA" or "." or "NaN";

    void Fill(IEnumerator<string> lines, string[] header)
    {
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = _texts.Select(c => (c.Value, At: Array.IndexOf(header, c.Key))).ToArray();
        var numbers = _numbers.Select(c => (c.Value, At: Array.IndexOf(header, c.Key))).ToArray();
        var starts = new List<(int From, int Length)>();
        var lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var place = 2; lines.MoveNext(); place++)
        {
            if (lines.Current.Length == 0)
            {
                continue;
            }

            Count++;
            var quoted = lines.Current.Contains('"', StringComparison.Ordinal) ? Quoted(lines.Current, place) : null;
            Borders(lines.Current, starts);
            foreach (var (column, at) in texts)
            {
                var cell = quoted is null ? Cell(lines.Current, starts, at) : at < quoted.Length ? quoted[at] : "";
                if (!lookup.TryGetValue(cell, out var text))
                {
                    text = cell.ToString();
                    pool[text] = text;
                }

                column.Add(text);
            }

            foreach (var (column, at) in numbers)
            {
                var cell = quoted is null ? Cell(lines.Current, starts, at) : at < quoted.Length ? quoted[at] : "";
                column.Add(double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : double.NaN);
            }
        }
    }

    string[] Quoted(string line, int number)
    {
        var row = DelimitedText.Row(line, number);
        Faults.AddRange(row.Fault is { } fault ? [fault with { Severity = Severity.Warning }] : []);
        return row.Trimmed();
    }

    static ReadOnlySpan<char> Cell(string line, List<(int From, int Length)> borders, int at) =>
        at < borders.Count ? line.AsSpan(borders[at].From, borders[at].Length).Trim() : [];

    static void Borders(string line, List<(int From, int Length)> borders)
    {
        borders.Clear();
        var from = 0;
        while (true)
        {
            var comma = line.IndexOf(',', from);
            borders.Add((from, (comma < 0 ? line.Length : comma) - from));
            if (comma < 0)
            {
                return;
            }

            from = comma + 1;
        }
    }
}
