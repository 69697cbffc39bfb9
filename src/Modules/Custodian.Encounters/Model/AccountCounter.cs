using Custodian.Kernel;

namespace Custodian.Encounters.Model;

/// <summary>How many account numbers a facility gave out in a month.</summary>
sealed class AccountCounter
{
    public required FacilityId FacilityId { get; init; }

    /// <summary>Two digits of the year and two of the month.</summary>
    public required string Month { get; init; }

    public long Last { get; set; }
}
