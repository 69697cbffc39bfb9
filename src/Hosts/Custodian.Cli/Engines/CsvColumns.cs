namespace Custodian.Cli.Engines;

/// <summary>
/// The columns of a CSV input. They are read before the run, because its lines are answered on all cores and any of them may come before the first.
/// Standard input cannot be read twice: its columns are the usual ones.
/// </summary>
sealed class CsvColumns
{
    readonly List<string> _names;

    CsvColumns(List<string> names) => _names = names;

    public static CsvColumns Of(string path, IReadOnlyList<string> usual)
    {
        var first = path != LineInput.Standard && File.Exists(path) ? LineInput.Lines(path).FirstOrDefault() : null;
        return new(first is not null && IsHeader(first, usual) ? CsvLine.Fields(first.TrimStart('\uFEFF')) : [.. usual]);
    }

    /// <summary>True for the line that names the columns.</summary>
    public bool IsHeader(string line) => line.Contains(',', StringComparison.Ordinal) && CsvLine.Fields(line.TrimStart('\uFEFF')).SequenceEqual(_names, StringComparer.Ordinal);

    /// <summary>The fields of a line by column name.</summary>
    public Dictionary<string, string> Read(string line) =>
        _names.Zip(CsvLine.Fields(line)).DistinctBy(p => p.First, StringComparer.Ordinal).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);

    static bool IsHeader(string line, IReadOnlyList<string> usual) => CsvLine.Fields(line.TrimStart('\uFEFF')).Any(usual.Contains);
}
