using Custodian.Kernel;

namespace Custodian.Billing.Model;

/// <summary>The last control number given to a receiver. Partners match their answers by it, so none is used twice (FACTS 1).</summary>
sealed class ReceiverCounter
{
    public required FacilityId FacilityId { get; init; }

    public required string ReceiverId { get; init; }

    public int Last { get; set; }
}
