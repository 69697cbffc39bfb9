using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>
/// The columns of a CSV input. They are read before the run, because its lines are answered on all cores and any of them may come before the first.
/// Standard input cannot be read twice: its columns are the usual ones.
/// </summary>
sealed class CsvColumns
{
    const char ByteOrderMark = '\uFEFF';

    readonly IReadOnlyList<string> _usual, _names;

    CsvColumns(IReadOnlyList<string> usual, IReadOnlyList<string> names) => (_usual, _names) = (usual, names);

    public static CsvColumns Of(string path, IReadOnlyList<string> usual)
    {
        var first = path != LineInput.Standard && File.Exists(path) ? LineInput.Lines(path).FirstOrDefault() : null;
        return new(usual, first is not null && Names(first, usual) ? DelimitedText.Fields(first) : usual);
    }

    /// <summary>True for a first line that names columns.</summary>
    public bool IsHeader(string line, long number) => number == 1 && Names(line.TrimStart(ByteOrderMark), _usual);

    /// <summary>The fields of a line by column name.</summary>
    public Dictionary<string, string> Read(string line) => ByName(DelimitedText.Fields(line));

    /// <summary>The fields of a line by column name; a line with an open quotation is refused.</summary>
    public Outcome<Dictionary<string, string>> Read(string line, long number)
    {
        var row = DelimitedText.Row(line, (int)number);
        return row.Fault is { } fault ? Problem.Invalid(fault.Code, fault.Text) : ByName(row.Fields);
    }

    Dictionary<string, string> ByName(string[] fields) =>
        _names.Zip(fields).DistinctBy(p => p.First, StringComparer.Ordinal).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);

    static bool Names(string line, IReadOnlyList<string> usual) => DelimitedText.Fields(line).Any(usual.Contains);
}
