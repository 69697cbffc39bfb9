using Custodian.Encounters;
using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>One account of the coding queue.</summary>
public sealed record QueueRow
{
    public required EncounterId Encounter { get; init; }

    public required PatientId Patient { get; init; }

    public required string Family { get; init; }

    public required string Given { get; init; }

    public string? Mrn { get; init; }

    public required string Account { get; init; }

    public required EncounterClass Class { get; init; }

    public required string Service { get; init; }

    public string? Payer { get; init; }

    public DateOnly? Admitted { get; init; }

    public DateOnly? Discharged { get; init; }

    /// <summary>Midnights on leave.</summary>
    public int LeaveDays { get; init; }

    public required CaseState State { get; init; }

    public required string Missing { get; init; }

    public required string Coder { get; init; }

    public required string LeaseBy { get; init; }

    public DateTime? LeaseUntil { get; init; }

    public required int Urgency { get; init; }

    public int CodesVersion { get; init; }

    public int? Drg { get; init; }

    public int? WeightUnits { get; init; }

    public bool ReviewLate { get; init; }

    public CaseRaise Raised { get; init; }

    /// <summary>As the list showed it: a batch changes no case that changed since.</summary>
    public long Version { get; init; }

    /// <summary>As the visit itself counts it: days of leave are none of the stay.</summary>
    public int? LengthOfStay => StayDays.Between(Admitted, Discharged, LeaveDays);
}
