using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>What the census of a day came to for a unit when it was taken. Never changed: see <see cref="CensusCorrection"/>.</summary>
sealed class CensusCount
{
    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Empty in the row that says the day was taken and nobody was there.</summary>
    public required string Unit { get; init; }

    public required CensusGroup Group { get; init; }

    public required int Patients { get; init; }

    /// <summary>Not among the patients counted.</summary>
    public required int OnLeave { get; init; }

    public required DateTime TakenAt { get; init; }
}

/// <summary>A change of a census that had been taken, dated by when it became known.</summary>
sealed class CensusCorrection : IPatientScoped
{
    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    /// <summary>The day whose census it corrects.</summary>
    public required DateOnly Day { get; init; }

    public required string Unit { get; init; }

    public required CensusGroup Group { get; init; }

    /// <summary>1 or -1.</summary>
    public required int Change { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>The event that made it known.</summary>
    public required string Kind { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string By { get; init; }
}
