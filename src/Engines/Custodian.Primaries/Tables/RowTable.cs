namespace Custodian.Primaries;

/// <summary>
/// A histology table of the rules: morphology to row. Rows are numbers that mean the same in every table of one <see cref="RowNames"/>; 0 is "not in the table".
/// </summary>
sealed class RowTable
{
    const int BehavioursKept = 8;

    readonly ushort[] _rows = new ushort[Tumour.Histologies * BehavioursKept];

    /// <summary>Fills the table. A row for a histology with any behaviour stands before one for the exact code.</summary>
    public RowTable(IEnumerable<KeyValuePair<string, string>> rows, RowNames names)
    {
        foreach (var (code, row) in rows.OrderByDescending(r => r.Key.Length))
        {
            var at = (Tumour.HistologyOf(code[..4]) - Tumour.FirstHistology) * BehavioursKept;
            var (from, count) = code.Length == 4 ? (at, BehavioursKept) : (at + (code[5] - '0'), 1);
            _rows.AsSpan(from, count).Fill(names.NumberOf(row));
        }
    }

    public ushort RowOf(in Tumour tumour) => _rows[(tumour.HistologyIndex * BehavioursKept) + tumour.Behaviour];
}
