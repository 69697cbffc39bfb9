using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Records.Views;
using Custodian.Ui;

namespace Custodian.Records.OpenChart;

/// <summary>A chart: who it is about, where its record stands, what it holds, what is open, what happened.</summary>
public sealed record ChartContents(EncounterView Encounter, PatientBannerModel? Patient, FacilityDay Day, IReadOnlyList<DocumentView> Documents)
{
    public required IReadOnlyList<Track> Tracks { get; init; }

    public required IReadOnlyList<ChartItem> Items { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public bool MayFile { get; init; }

    public bool MayAssemble { get; init; }

    /// <summary>Sees restricted documents by title; others see that there is one.</summary>
    public bool MaySeeRestricted { get; init; }
}
