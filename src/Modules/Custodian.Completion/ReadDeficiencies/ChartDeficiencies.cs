using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Ui;

namespace Custodian.Completion.ReadDeficiencies;

/// <summary>What one chart lacks and lacked.</summary>
public sealed record ChartDeficiencies(EncounterView Encounter, PatientBannerModel? Patient, FacilityDay Day, DateTime Now, IReadOnlyList<DeficiencyLine> Lines)
{
    public required DateTime? ReadyForCodingAt { get; init; }

    public required DateTime? CompleteAt { get; init; }

    public required IReadOnlyList<PractitionerView> Practitioners { get; init; }

    public bool MayDecide { get; init; }
}
