namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Discharge statuses with the discharge days on which each is valid.</summary>
sealed class MceStatusTable
{
    readonly (int From, int Through)[][] _ranges;

    /// <param name="rows">Status, first day, last day; three numbers per row.</param>
    public MceStatusTable(ReadOnlySpan<int> rows)
    {
        var ranges = new List<(int, int)>[100];
        for (var i = 0; i + 2 < rows.Length; i += 3)
        {
            (ranges[rows[i]] ??= []).Add((rows[i + 1], rows[i + 2]));
        }

        _ranges = [.. ranges.Select(r => r is null ? [] : r.ToArray())];
    }

    public bool IsValid(int status, int day)
    {
        if ((uint)status >= (uint)_ranges.Length)
        {
            return false;
        }

        foreach (var (from, through) in _ranges[status])
        {
            if (day >= from && day <= through)
            {
                return true;
            }
        }

        return false;
    }
}
