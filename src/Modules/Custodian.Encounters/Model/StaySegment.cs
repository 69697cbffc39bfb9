using Custodian.Kernel;

namespace Custodian.Encounters.Model;

/// <summary>A part of a stay in one place and class: what the census of any day is read from. Written anew whenever the visit's events say otherwise.</summary>
sealed class StaySegment
{
    public required EncounterId EncounterId { get; init; }

    public required int Number { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required DateTime BeganAt { get; init; }

    /// <summary>Null while it lasts.</summary>
    public DateTime? EndedAt { get; init; }

    public required CensusGroup Group { get; init; }

    public required string Unit { get; init; }

    public required string Room { get; init; }

    public required string Bed { get; init; }

    public required bool OnLeave { get; init; }
}
