namespace Custodian.Primaries;

/// <summary>
/// Links from one hematopoietic disease to others, each for the years of diagnosis the database states (SEER Hematopoietic and Lymphoid Neoplasm Database).
/// Rows are sorted by the two morphologies; a pair may have several spans of years.
/// </summary>
sealed class DiseaseLinks
{
    readonly long[] _keys;
    readonly (short From, short Through)[] _years;

    DiseaseLinks(List<(long Key, short From, short Through)> rows)
    {
        rows.Sort();
        _keys = [.. rows.Select(r => r.Key)];
        _years = [.. rows.Select(r => (r.From, r.Through))];
    }

    /// <summary>Reads the packed rows: see <see cref="DiseaseLinkRow"/>.</summary>
    public static DiseaseLinks Read(ReadOnlySpan<byte> section)
    {
        var rows = new List<(long, short, short)>();
        foreach (var row in DiseaseLinkRow.ReadAll(section))
        {
            rows.Add((KeyOf(row.Morphology, row.Linked), row.From, row.Through));
        }

        return new(rows);
    }

    /// <summary>True when the link exists for a diagnosis of that year.</summary>
    public bool Exists(int morphology, int linked, int year)
    {
        var key = KeyOf(morphology, linked);
        var at = Array.BinarySearch(_keys, key);
        while (at > 0 && _keys[at - 1] == key)
        {
            at--;
        }

        for (; at >= 0 && at < _keys.Length && _keys[at] == key; at++)
        {
            if (year >= _years[at].From && year <= _years[at].Through)
            {
                return true;
            }
        }

        return false;
    }

    static long KeyOf(int morphology, int linked) => ((long)morphology << 32) | (uint)linked;
}
