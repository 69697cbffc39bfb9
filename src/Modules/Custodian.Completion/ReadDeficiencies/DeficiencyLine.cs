using Custodian.Kernel;

namespace Custodian.Completion.ReadDeficiencies;

/// <summary>A deficiency as the chart's page lists it.</summary>
public sealed record DeficiencyLine(
    long Id, DeficiencyKind Kind, string Text, string Citation, DocumentId? Document, string Responsible, DeficiencyState State, DateTime OpenedAt, DateTime DueAt, DateTime? ClosedAt, string Reason, long Version)
{
    public bool IsOpen => State is DeficiencyState.Pending or DeficiencyState.Declined;

    public required IReadOnlyList<HistoryLine> History { get; init; }
}

public sealed record HistoryLine(long Deficiency, DeficiencyState State, DateTime At, string By, string Reason);
