using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Recodes;

/// <summary>A recode: the first row that matches. Rows are kept by histology, so that few are looked at.</summary>
sealed class RecodeTable
{
    const int Histologies = 10_000;

    readonly RecodeRow[] _rows;
    readonly short[]?[] _byHistology = new short[Histologies][];

    public RecodeTable(PackTable table) => _rows = [.. table.Rows.Select(r => new RecodeRow(r))];

    /// <summary>Null when no row matches.</summary>
    public RecodeRow? Find(in RecodeKey? key)
    {
        if (key is not { } given)
        {
            return null;
        }

        if (given.Histology % 2 != 0 || given.Histology < 0 || given.Histology / 2 >= Histologies)
        {
            return Array.Find(_rows, r => r.Matches(given));
        }

        foreach (var row in _byHistology[given.Histology / 2] ??= Rows(given.Histology))
        {
            if (_rows[row].Matches(given))
            {
                return _rows[row];
            }
        }

        return null;
    }

    /// <summary>Two threads may both make the list: it is the same.</summary>
    short[] Rows(int histology) => [.. Enumerable.Range(0, _rows.Length).Where(i => _rows[i].AllowsHistology(histology)).Select(i => (short)i)];
}
