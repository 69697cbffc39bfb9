using System.Globalization;
using Custodian.Cli.Engines.Survival;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>A published data set: which columns are time and event, and rows picked by stratum.</summary>
sealed class SurvivalCohort
{
    readonly List<Dictionary<string, string>> _rows;
    readonly DataSet _set;

    SurvivalCohort(List<Dictionary<string, string>> rows, DataSet set) => (_rows, _set) = (rows, set);

    /// <param name="Event">The value of the status column.</param>
    sealed record DataSet(string Prefix, string Time, string Status, string Event);

    static readonly DataSet[] Sets =
    [
        new("lung", "time", "status", "2"), new("veteran", "time", "status", "1"), new("colon", "time", "status", "1"), new("gbsg", "rfstime", "status", "1"),
        new("rotterdam", "dtime", "death", "1"), new("colrec", "time", "stat", "1"),
    ];

    /// <summary>The data set a case name begins with; colon_death takes deaths (etype 2), colon_recurrence recurrences (etype 1).</summary>
    public static SurvivalCohort Of(SurvivalReference reference, string caseName)
    {
        var words = caseName.Split('_');
        var set = Array.Find(Sets, s => s.Prefix == words[0]) ?? throw new InvalidDataException($"The case {caseName} names a data set that is not known.");
        var rows = Rows(reference.Data(set.Prefix));
        return new(set.Prefix == "colon" ? [.. rows.Where(r => r["etype"] == (words.Contains("recurrence") ? "1" : "2"))] : rows, set);
    }

    /// <summary>The rows of a stratum as a case file writes it: <c>all</c>, or <c>site=colon, stage=1</c>; <c>sitecolon=1</c> is an indicator.</summary>
    public SurvivalCohort Stratum(string strata)
    {
        var conditions = strata.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(c => c.Contains('=', StringComparison.Ordinal));
        var rows = _rows;
        foreach (var condition in conditions.Select(c => c.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            rows = [.. rows.Where(r => Holds(r, condition[0], condition[1]))];
        }

        return new(rows, _set);
    }

    public string[] Text(string column) => [.. _rows.Select(r => r[column])];

    public double[] Numbers(string column) => [.. _rows.Select(r => double.TryParse(r[column], CultureInfo.InvariantCulture, out var value) ? value : double.NaN)];

    /// <summary>A column, or the indicator of one of its values: <c>sexmale</c>.</summary>
    public double[] Covariate(string name) => _rows.Count > 0 && _rows[0].ContainsKey(name) ? Numbers(name) : [.. _rows.Select(r => Holds(r, name, "1") ? 1.0 : 0)];

    public double[] Times => Numbers(_set.Time);

    public int[] Events => [.. _rows.Select(r => r[_set.Status] == _set.Event ? 1 : 0)];

    public FollowUp FollowUp() => Custodian.Survival.FollowUp.From(new() { Time = Times, Status = Events });

    /// <summary>Grouped by a column, groups in ascending order.</summary>
    public FollowUp GroupedBy(string column)
    {
        var values = Text(column);
        string[] names = [.. values.Distinct(StringComparer.Ordinal).Order(ByNumberThenText.Instance)];
        return Custodian.Survival.FollowUp.From(new()
        {
            Time = Times, Status = Events, Group = Array.ConvertAll(values, v => Array.IndexOf(names, v)), GroupNames = [.. names.Select(n => $"{column}={n}")],
        });
    }

    public Demographics Demographics() => new()
    {
        AgeInDays = Numbers("age"), Sex = Text("sex"), Start = Array.ConvertAll(Text("diag"), d => (DateOnly?)DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    static bool Holds(Dictionary<string, string> row, string name, string value)
    {
        if (row.TryGetValue(name, out var cell))
        {
            return cell == value;
        }

        var column = row.Keys.FirstOrDefault(k => name.StartsWith(k, StringComparison.Ordinal)) ?? throw new InvalidDataException($"The data set has no column for {name}.");
        return (row[column] == name[column.Length..]) == (value == "1");
    }

    /// <summary>Every row of a small CSV by column.</summary>
    public static List<Dictionary<string, string>> Rows(string path)
    {
        var lines = LineInput.Lines(path).Select((l, i) => DelimitedText.Row(l, i + 1).Trimmed()).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
