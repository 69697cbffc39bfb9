using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>A bed of the facility's own list.</summary>
sealed class Bed : IVersioned
{
    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required string Unit { get; init; }

    public required string Room { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether it can be given: what lies in it is known from the visits.</summary>
    public required BedStatus Status { get; set; }

    /// <summary>Why it is blocked.</summary>
    public string Reason { get; set; } = "";

    public required DateTime StatusAt { get; set; }

    public long Version { get; set; } = 1;
}

/// <summary>Who was given a bed: its key is what keeps two forms from giving the same one.</summary>
sealed class BedClaim
{
    public required FacilityId FacilityId { get; init; }

    public required string Unit { get; init; }

    public required string Room { get; init; }

    public required string Bed { get; init; }

    public required EncounterId EncounterId { get; init; }
}
