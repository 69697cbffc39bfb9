using Custodian.Kernel;

namespace Custodian.Encounters.ListCensus;

/// <summary>A visit on a census or on the register of admissions and discharges.</summary>
public sealed record CensusRow
{
    public required EncounterId Encounter { get; init; }

    public required string Account { get; init; }

    public required PatientId Patient { get; init; }

    public required string Family { get; init; }

    public required string Given { get; init; }

    public PartialDate? BirthDate { get; init; }

    public string? Mrn { get; init; }

    public required EncounterClass Class { get; init; }

    public required EncounterState State { get; init; }

    public required string Unit { get; init; }

    public required string Room { get; init; }

    public required string Bed { get; init; }

    public required string Service { get; init; }

    public string? Attending { get; init; }

    public string? Payer { get; init; }

    public DateOnly? AdmitDate { get; init; }

    public DateOnly? DischargeDate { get; init; }

    public required string DischargeStatus { get; init; }
}
