using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Survival;

/// <summary>What a life table asks about people, as long as the columns handed to <see cref="FollowUp.From"/>.</summary>
public sealed record Demographics
{
    /// <summary>Age at the start in days; not a number = not known.</summary>
    public required double[] AgeInDays { get; init; }

    /// <summary>The day follow-up starts; null = not known.</summary>
    public required DateOnly?[] Start { get; init; }

    public required string[] Sex { get; init; }

    /// <summary>For tables by race.</summary>
    public string[]? Race { get; init; }
}

/// <summary>People followed up in days, each with a place in a life table.</summary>
public sealed class RelativeCohort
{
    readonly List<Finding> _findings;

    RelativeCohort(RateTable table, FollowUp followUp, List<RelativeMember> members, List<Finding> findings) =>
        (Table, GroupNames, Members, _findings) = (table, followUp.GroupNames, members, findings);

    public RateTable Table { get; }

    public IReadOnlyList<string> GroupNames { get; }

    public int Count => Members.Count;

    public IReadOnlyList<Finding> Findings => _findings;

    internal IReadOnlyList<RelativeMember> Members { get; }

    /// <summary>Finds everybody's place in the table. Rows without age, start or a sex of the table are left out and found.</summary>
    public static RelativeCohort From(FollowUp followUp, Demographics people, RateTable table)
    {
        var members = new List<RelativeMember>(followUp.Count);
        var findings = new List<Finding>(followUp.Findings);
        var left = 0;
        for (var i = 0; i < followUp.Count; i++)
        {
            var row = followUp.Rows?[i] ?? i;
            var population = table.Population(people.Sex[row], people.Race?[row]);
            if (population >= 0 && people.AgeInDays[row] >= 0 && people.Start[row] is { } start)
            {
                members.Add(new(
                    followUp.Group?[i] ?? 0, followUp.Entry?[i] ?? 0, followUp.Time[i], followUp.Status[i] > 0, start.DayNumber,
                    table.Position(population, people.AgeInDays[row], start)));
            }
            else if (left++ < FollowUp.MostFindings)
            {
                findings.Add(Flaw(row, population));
            }
        }

        if (left > FollowUp.MostFindings)
        {
            findings.Add(new("SUR-0105", Severity.Warning, "", $"{left - FollowUp.MostFindings} more rows were left out for such reasons. Correct the source of the file first."));
        }

        return new(table, followUp, members, findings);
    }

    static Finding Flaw(int row, int population)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"row {row + 1}");
        return population < 0
            ? new("SUR-0411", Severity.Warning, place, "The life table does not have this sex (or race), and the row is left out. Enter it as the table does.")
            : new("SUR-0412", Severity.Warning, place, "Age or start of follow-up is missing, and the row is left out. Enter them.");
    }
}

/// <summary>One person of a cohort; days from the start of follow-up.</summary>
/// <param name="StartDay">Days since 1-Jan-0001.</param>
readonly record struct RelativeMember(int Group, double Entry, double Time, bool Died, int StartDay, RatePosition Position);
