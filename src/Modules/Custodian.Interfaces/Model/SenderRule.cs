using Custodian.Kernel;

namespace Custodian.Interfaces.Model;

/// <summary>How the messages of a facility are taken. A facility without a row opens visits it hears of first.</summary>
sealed class SenderRule
{
    public required FacilityId FacilityId { get; init; }

    /// <summary>A transfer, discharge or update of a visit nobody told of waits for its admission.</summary>
    public bool HoldUnknownVisits { get; set; }
}
