using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>What <c>custodian registry survival</c> was asked: the columns, the method and what to write.</summary>
sealed record SurvivalRequest
{
    public required string Input { get; init; }

    public required string Time { get; init; }

    public required string Status { get; init; }

    /// <summary>Values of the status column that are events, the first as cause 1; empty = numbers, 0 for censored.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    public string? By { get; init; }

    public string? Strata { get; init; }

    public required string Method { get; init; }

    public required Bounds Bounds { get; init; }

    public required IReadOnlyList<double> At { get; init; }

    public IReadOnlyList<string> Covariates { get; init; } = [];

    public Ties Ties { get; init; }

    /// <summary>Width of the intervals of a life table.</summary>
    public double Interval { get; init; }

    public string? Rates { get; init; }

    public bool YearsTurnOnBirthdays { get; init; }

    public string Age { get; init; } = "age";

    public string Sex { get; init; } = "sex";

    public string? Race { get; init; }

    public string Start { get; init; } = "start";

    /// <summary>Days between which follow-up counts.</summary>
    public (DateOnly First, DateOnly Last)? Period { get; init; }

    /// <summary>Days between which follow-up starts.</summary>
    public (DateOnly First, DateOnly Last)? Cohort { get; init; }

    public string? Svg { get; init; }

    public bool Json { get; init; }

    public bool IsRelative => Method is "pohar-perme" or "ederer1" or "ederer2" or "hakulinen";

    /// <summary>The columns this request reads.</summary>
    public Outcome<ColumnFile> Read()
    {
        var texts = new List<string> { Status };
        texts.AddRange(new[] { By, Strata }.OfType<string>());
        texts.AddRange(Covariates);
        var numbers = new List<string> { Time };
        if (IsRelative)
        {
            texts.AddRange(new[] { Sex, Start, Race }.OfType<string>());
            numbers.Add(Age);
        }
        else if (Period is not null || Cohort is not null)
        {
            texts.Add(Start);
        }

        return ColumnFile.Read(Input, texts, numbers);
    }

    /// <summary>The rows as follow-up, groups and strata in the order of their names.</summary>
    public FollowUp FollowUp(ColumnFile file)
    {
        var (group, names) = Numbered(By is null ? null : file.Text(By));
        var all = Custodian.Survival.FollowUp.From(new()
        {
            Time = file.Numbers(Time), Status = Array.ConvertAll(file.Text(Status), Code),
            Group = group, GroupNames = By is null ? ["all"] : [.. names.Select(n => $"{By}={n}")],
            Stratum = Numbered(Strata is null ? null : file.Text(Strata)).Index,
        });
        var cohort = Cohort is { } diagnosed ? all.Cohort(Starts(file), diagnosed.First, diagnosed.Last) : all;
        return Period is { } period ? cohort.Period(Starts(file), period.First, period.Last) : cohort;
    }

    public Demographics Demographics(ColumnFile file) => new()
    {
        AgeInDays = file.Numbers(Age), Sex = file.Text(Sex), Race = Race is null ? null : file.Text(Race),
        Start = Starts(file),
    };

    DateOnly?[] Starts(ColumnFile file) =>
        Array.ConvertAll(file.Text(Start), d => DateOnly.TryParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);

    static (int[]? Index, List<string> Names) Numbered(string[]? values)
    {
        if (values is null)
        {
            return (null, []);
        }

        List<string> names = [.. values.Distinct(StringComparer.Ordinal).Order(ByNumberThenText.Instance)];
        var place = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        return (Array.ConvertAll(values, v => place[v]), names);
    }

    int Code(string cell)
    {
        if (ColumnFile.IsMissing(cell))
        {
            return -1;
        }

        if (Events.Count == 0)
        {
            return int.TryParse(cell, CultureInfo.InvariantCulture, out var status) ? status : -1;
        }

        for (var i = 0; i < Events.Count; i++)
        {
            if (Events[i] == cell)
            {
                return i + 1;
            }
        }

        return 0;
    }
}
