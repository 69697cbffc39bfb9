using Custodian.Encounters;

namespace Custodian.Completion.Rules;

/// <summary>A document that charts of a kind must contain.</summary>
sealed record RequirementRule
{
    public required string Id { get; init; }

    /// <summary>Code of the document type asked for.</summary>
    public required string Document { get; init; }

    public required string Name { get; init; }

    /// <summary>Any of these types meets it.</summary>
    public required IReadOnlyList<string> Accepts { get; init; }

    public required IReadOnlyList<EncounterClass> Classes { get; init; }

    /// <summary>Null means every service.</summary>
    public IReadOnlyList<string>? Services { get; init; }

    /// <summary>Shortest length of stay in days it holds for.</summary>
    public int? MinDays { get; init; }

    public int? MaxDays { get; init; }

    public Condition When { get; init; }

    public required DueFrom From { get; init; }

    public required int Hours { get; init; }

    public required ResponsibleRole Responsible { get; init; }

    /// <summary>First day of discharge it holds for.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Last day of discharge it holds for; null while it is in force.</summary>
    public DateOnly? Until { get; init; }

    public required string Citation { get; init; }

    public bool Covers(ChartKind chart) =>
        Classes.Contains(chart.Class)
        && (Services is null || Services.Contains(chart.Service, StringComparer.OrdinalIgnoreCase))
        && !(chart.Days < MinDays) && !(chart.Days > MaxDays)
        && chart.DischargedOn >= Since && !(chart.DischargedOn > Until)
        && (When == Condition.Always || chart.Surgery);
}

enum Condition
{
    Always,

    /// <summary>An operating practitioner is named, or an anesthesia or perioperative record is in the chart.</summary>
    Surgery,
}

enum DueFrom
{
    Admission,
    Discharge,
}

enum ResponsibleRole
{
    Attending,

    /// <summary>The attending where no operating practitioner is named.</summary>
    Operating,
}

/// <summary>What of a chart decides which documents it needs.</summary>
/// <param name="Days">Length of stay.</param>
sealed record ChartKind(EncounterClass Class, string Service, int Days, bool Surgery, DateOnly DischargedOn);
