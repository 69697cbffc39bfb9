using Custodian.Encounters.ListCensus;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Ui;

namespace Custodian.Encounters.BedBoard;

/// <summary>The beds of a facility by unit, with who lies in them.</summary>
public sealed record Board(IReadOnlyList<BoardUnit> Units, IReadOnlyList<FacilityView> Facilities, FacilityId Facility, string? Unit, DateTime Now, FacilityDay Zone)
{
    public required EncounterDeeds May { get; init; }
}

/// <param name="Alerts">Families of which two or more lie on the unit.</param>
/// <param name="WithoutBed">People of the unit for whom no bed is recorded.</param>
public sealed record BoardUnit(string Unit, IReadOnlyList<BoardBed> Beds, IReadOnlyList<CensusRow> WithoutBed, IReadOnlyList<string> Alerts)
{
    /// <summary>Patients for whom somebody else on the unit could be taken by name.</summary>
    public IReadOnlySet<PatientId> Alike { get; init; } = new HashSet<PatientId>();

    public int Occupied => Beds.Count(b => b.Patients.Count > 0);

    public int Free => Beds.Count(b => b.CanBeGiven);
}

/// <param name="Id">Null for a bed in use that is not on the list.</param>
/// <param name="Patients">More than one when messages put two into the same bed.</param>
public sealed record BoardBed(long? Id, string Unit, string Room, string Bed, BedStatus Status, string Reason, long Version, IReadOnlyList<CensusRow> Patients)
{
    public bool CanBeGiven => Id is not null && Status == BedStatus.Ready && Patients.Count == 0;

    public string Name => $"{Room} {Bed}".Trim();

    public (StateKind Kind, string Text) State => (Patients.Count, Status) switch
    {
        (> 1, _) => (StateKind.Bad, "Two patients"),
        (1, _) => Patients[0].State == EncounterState.OnLeave ? (StateKind.Idle, "Kept, on leave") : (StateKind.Progress, "Occupied"),
        (_, BedStatus.Cleaning) => (StateKind.Warn, "Cleaning"),
        (_, BedStatus.Blocked) => (StateKind.Bad, "Blocked"),
        _ => (StateKind.Ok, "Free"),
    };
}
