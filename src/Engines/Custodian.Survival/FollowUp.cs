using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Survival;

/// <summary>People followed up whose rows can be used; those that cannot are left out and named in <see cref="Findings"/>.</summary>
public sealed class FollowUp
{
    /// <summary>After so many rows the findings only count.</summary>
    public const int MostFindings = 100;

    readonly List<Finding> _findings = [];

    FollowUp(FollowUpColumns columns) => (Time, Status, Entry, Group, GroupNames, Stratum) =
        (columns.Time, columns.Status, columns.Entry, columns.Group, columns.GroupNames, columns.Stratum);

    FollowUp(FollowUp whole)
    {
        (Time, Status, Entry, Group, GroupNames, Stratum, Rows) = (whole.Time, whole.Status, whole.Entry, whole.Group, whole.GroupNames, whole.Stratum, whole.Rows);
        _findings.AddRange(whole._findings);
    }

    public double[] Time { get; private set; }

    public int[] Status { get; private set; }

    public double[]? Entry { get; private set; }

    public int[]? Group { get; private set; }

    public IReadOnlyList<string> GroupNames { get; }

    public int[]? Stratum { get; private set; }

    /// <summary>Index of each row among those handed in; null = all were used.</summary>
    public int[]? Rows { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings;

    public int Count => Time.Length;

    /// <summary>The rows that can be used.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or a group has no name.</exception>
    public static FollowUp From(FollowUpColumns columns)
    {
        CheckShape(columns);
        var followUp = new FollowUp(columns);
        followUp.LeaveOutWhatCannotBeUsed();
        followUp.SayWhatIsMissing();
        return followUp;
    }

    /// <summary>The cohort approach: the whole follow-up of those whose follow-up starts (the diagnosis) between two days.</summary>
    /// <param name="start">As long as the columns handed to <see cref="From"/>; null = not known, and left out.</param>
    public FollowUp Cohort(DateOnly?[] start, DateOnly first, DateOnly last)
    {
        var cohort = new FollowUp(this);
        cohort.Keep([.. Enumerable.Range(0, Count).Where(i => StartOf(start, i) is { } day && day >= first && day <= last)]);
        cohort.SayWhatIsLeft(Unknown(start), "Nobody's follow-up starts between these days. Name other days.");
        return cohort;
    }

    /// <summary>
    /// The period approach (H. Brenner, O. Gefeller, Cancer 1996): only the follow-up between two days counts, so that the estimate shows the survival of those years.
    /// Whoever was under observation before enters late.
    /// </summary>
    /// <param name="start">As long as the columns handed to <see cref="From"/>; null = not known, and left out.</param>
    public FollowUp Period(DateOnly?[] start, DateOnly first, DateOnly last)
    {
        var period = new FollowUp(this) { Time = [.. Time], Status = [.. Status], Entry = Entry is null ? new double[Count] : [.. Entry] };
        var within = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            if (StartOf(start, i) is not { } day)
            {
                continue;
            }

            var end = last.DayNumber - day.DayNumber;
            period.Entry[i] = Math.Max(period.Entry[i], first.DayNumber - day.DayNumber);
            (period.Time[i], period.Status[i]) = end < Time[i] ? (end, 0) : (Time[i], Status[i]);
            if (period.Entry[i] < period.Time[i])
            {
                within.Add(i);
            }
        }

        period.Keep([.. within]);
        period.SayWhatIsLeft(Unknown(start), "Nobody was under observation in that period. Name other days.");
        return period;
    }

    DateOnly? StartOf(DateOnly?[] start, int i) => start[Rows?[i] ?? i];

    int Unknown(DateOnly?[] start) => Enumerable.Range(0, Count).Count(i => StartOf(start, i) is null);

    void SayWhatIsLeft(int unknown, string nobody)
    {
        if (unknown > 0)
        {
            _findings.Add(new("SUR-0414", Severity.Warning, "", $"{unknown} rows do not say when follow-up starts and are left out. Enter the start."));
        }

        if (Count == 0)
        {
            _findings.Add(new("SUR-0413", Severity.Error, "", nobody));
        }
    }

    static void CheckShape(FollowUpColumns columns)
    {
        var n = columns.Time.Length;
        if (columns.Status.Length != n || (columns.Entry?.Length ?? n) != n || (columns.Group?.Length ?? n) != n || (columns.Stratum?.Length ?? n) != n)
        {
            throw new ArgumentException("The columns must have the same length.", nameof(columns));
        }

        if (columns.GroupNames.Count == 0 || columns.Group?.Any(g => (uint)g >= (uint)columns.GroupNames.Count) == true)
        {
            throw new ArgumentException("Every group needs a name.", nameof(columns));
        }
    }

    void LeaveOutWhatCannotBeUsed()
    {
        List<int>? kept = null;
        var left = 0;
        for (var i = 0; i < Time.Length; i++)
        {
            if (Flaw(i) is not { } flaw)
            {
                kept?.Add(i);
                continue;
            }

            kept ??= [.. Enumerable.Range(0, i)];
            if (left++ < MostFindings)
            {
                _findings.Add(flaw);
            }
        }

        if (kept is not null)
        {
            Keep([.. kept]);
        }

        if (left > MostFindings)
        {
            _findings.Add(new("SUR-0105", Severity.Warning, "", $"{left - MostFindings} more rows were left out for such reasons. Correct the source of the file first."));
        }
    }

    Finding? Flaw(int i)
    {
        var time = Time[i];
        if (!(time >= 0))
        {
            return double.IsNaN(time)
                ? At(i, "SUR-0101", "The time is missing or not a number, and the row is left out. Enter the length of follow-up.")
                : At(i, "SUR-0102", "The time is negative, and the row is left out. Correct the dates it comes from.");
        }

        return double.IsPositiveInfinity(time) ? At(i, "SUR-0101", "The time is not finite, and the row is left out. Enter the length of follow-up.")
            : Status[i] < 0 ? At(i, "SUR-0104", "The status is missing or unknown, and the row is left out. Enter whether the event took place.")
            : Entry is { } entry && !(entry[i] < time) ? At(i, "SUR-0103", "Observation begins at or after its end, and the row is left out. Correct the entry or the time.")
            : null;
    }

    static Finding At(int row, string code, string text) => new(code, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"row {row + 1}"), text);

    void Keep(int[] rows)
    {
        Rows = Rows is { } before ? Array.ConvertAll(rows, r => before[r]) : rows;
        Time = Picked(Time, rows)!;
        Status = Picked(Status, rows)!;
        Entry = Picked(Entry, rows);
        Group = Picked(Group, rows);
        Stratum = Picked(Stratum, rows);
    }

    static T[]? Picked<T>(T[]? column, int[] rows) => column is null ? null : Array.ConvertAll(rows, r => column[r]);

    void SayWhatIsMissing()
    {
        if (Count == 0)
        {
            _findings.Add(new("SUR-0201", Severity.Error, "", "No row can be used. Check the columns that were named."));
        }
        else if (!Array.Exists(Status, s => s > 0))
        {
            _findings.Add(new("SUR-0202", Severity.Warning, "", "No event took place: every row is censored. Check the value that stands for the event."));
        }
    }
}
