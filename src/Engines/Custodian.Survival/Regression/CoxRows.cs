using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Survival.Regression;

/// <summary>The rows of a model, longest time first within each stratum, covariates centred and scaled side by side.</summary>
sealed class CoxRows
{
    CoxRows(int count, int terms) =>
        (Count, Terms, Time, IsEvent, X, Scale) = (count, terms, new double[count], new bool[count], new double[count * terms], new double[terms]);

    public int Count { get; }

    public int Terms { get; }

    public int Events { get; private set; }

    public double[] Time { get; }

    public bool[] IsEvent { get; }

    /// <summary>Row-major.</summary>
    public double[] X { get; }

    /// <summary>What each covariate was divided by.</summary>
    public double[] Scale { get; }

    /// <summary>First row of each stratum, and the count at the end.</summary>
    public int[] StratumStarts { get; private set; } = [];

    /// <summary>Entry of each row; null = all from 0.</summary>
    public double[]? Entry { get; private set; }

    /// <summary>Rows by entry, latest first within each stratum; null = all from 0.</summary>
    public int[]? ByEntry { get; private set; }

    public static CoxRows Of(FollowUp followUp, Covariates covariates, List<Finding> findings)
    {
        var order = Complete(followUp, covariates, findings);
        var times = Array.ConvertAll(order, i => -followUp.Time[i]);
        Array.Sort(times, order);
        if (followUp.Stratum is { } stratum)
        {
            // A stable sort keeps the times in order within the stratum.
            order = [.. order.OrderBy(i => stratum[i])];
        }

        var rows = new CoxRows(order.Length, covariates.Columns.Count);
        rows.Fill(followUp, covariates, order);
        rows.StratumStarts = Starts(followUp.Stratum, order);
        rows.SortEntries(followUp, order);
        return rows;
    }

    static int[] Complete(FollowUp followUp, Covariates covariates, List<Finding> findings)
    {
        var order = new int[followUp.Count];
        var (kept, missing) = (0, 0);
        for (var i = 0; i < order.Length; i++)
        {
            var source = followUp.Rows?[i] ?? i;
            var term = Missing(covariates, source);
            if (term < 0)
            {
                order[kept++] = i;
            }
            else if (missing++ < FollowUp.MostFindings)
            {
                findings.Add(new(
                    "SUR-0304", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {source + 1}"),
                    $"{covariates.Names[term]} is missing, and the model leaves the row out. Enter the value, or leave the covariate out."));
            }
        }

        if (missing > FollowUp.MostFindings)
        {
            findings.Add(new("SUR-0105", Severity.Warning, "", $"{missing - FollowUp.MostFindings} more rows were left out for such reasons. Correct the source of the file first."));
        }

        return order[..kept];
    }

    static int Missing(Covariates covariates, int row)
    {
        for (var term = 0; term < covariates.Columns.Count; term++)
        {
            if (!double.IsFinite(covariates.Columns[term][row]))
            {
                return term;
            }
        }

        return -1;
    }

    void Fill(FollowUp followUp, Covariates covariates, int[] order)
    {
        for (var r = 0; r < Count; r++)
        {
            Time[r] = followUp.Time[order[r]];
            IsEvent[r] = followUp.Status[order[r]] > 0;
            Events += IsEvent[r] ? 1 : 0;
        }

        for (var term = 0; term < Terms; term++)
        {
            var column = covariates.Columns[term];
            double sum = 0, spread = 0;
            foreach (var i in order)
            {
                sum += column[followUp.Rows?[i] ?? i];
            }

            var mean = Count == 0 ? 0 : sum / Count;
            for (var r = 0; r < Count; r++)
            {
                var centred = column[followUp.Rows?[order[r]] ?? order[r]] - mean;
                X[(r * Terms) + term] = centred;
                spread += Math.Abs(centred);
            }

            // Rounding of the mean must not make a constant look like a covariate.
            var constant = spread <= 1e-12 * Math.Abs(mean) * Count;
            Scale[term] = constant ? 1 : spread / Count;
            for (var r = 0; r < Count; r++)
            {
                X[(r * Terms) + term] = constant ? 0 : X[(r * Terms) + term] / Scale[term];
            }
        }
    }

    static int[] Starts(int[]? stratum, int[] order)
    {
        var starts = new List<int> { 0 };
        for (var r = 1; stratum is not null && r < order.Length; r++)
        {
            if (stratum[order[r]] != stratum[order[r - 1]])
            {
                starts.Add(r);
            }
        }

        starts.Add(order.Length);
        return [.. starts];
    }

    void SortEntries(FollowUp followUp, int[] order)
    {
        if (followUp.Entry is not { } entry)
        {
            return;
        }

        Entry = Array.ConvertAll(order, i => entry[i]);
        ByEntry = [.. Enumerable.Range(0, Count)];
        for (var s = 0; s + 1 < StratumStarts.Length; s++)
        {
            var (from, to) = (StratumStarts[s], StratumStarts[s + 1]);
            var latestFirst = ByEntry[from..to];
            Array.Sort(Array.ConvertAll(Entry[from..to], e => -e), latestFirst);
            latestFirst.CopyTo(ByEntry, from);
        }
    }
}
