namespace Custodian.CodeBooks;

/// <summary>An ICD-10-PCS table: its first three characters and the rows of values that may be combined.</summary>
/// <param name="Definition">The definition of the operation in this section.</param>
public sealed record PcsTable(string Code, string Section, string BodySystem, string Operation, string Definition, IReadOnlyList<PcsRow> Rows)
{
    /// <summary>The values the next character may take after the characters chosen so far, so that only valid codes can be built.</summary>
    /// <param name="chosen">Three to six characters, the first three those of the table.</param>
    /// <returns>Null when the code is complete, or nothing begins so.</returns>
    public PcsAxis? Next(string chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var place = chosen.Length - 3;
        if (place is < 0 or > 3 || !chosen.StartsWith(Code, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rows = Rows.Where(r => Fits(r, chosen)).ToList();
        var values = rows.SelectMany(r => r.Axes[place].Values).DistinctBy(v => (v.Character, v.Label)).OrderBy(v => v.Character).ToList();
        return values.Count == 0 ? null : new(place + 4, rows[0].Axes[place].Title, values);
    }

    /// <summary>Every code of the table, in table order.</summary>
    public IEnumerable<string> Codes() =>
        from row in Rows
        from four in row.Axes[0].Values
        from five in row.Axes[1].Values
        from six in row.Axes[2].Values
        from seven in row.Axes[3].Values
        select string.Concat(Code, [four.Character, five.Character, six.Character, seven.Character]);

    static bool Fits(PcsRow row, string chosen)
    {
        for (var i = 3; i < chosen.Length; i++)
        {
            if (!row.Axes[i - 3].Values.Any(v => v.Character == char.ToUpperInvariant(chosen[i])))
            {
                return false;
            }
        }

        return true;
    }
}
