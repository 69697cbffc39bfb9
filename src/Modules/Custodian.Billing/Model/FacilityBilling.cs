using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>How one facility bills. Without a row the defaults count: the payer itself is the receiver, and files are marked as test.</summary>
sealed class FacilityBilling : IVersioned
{
    public required FacilityId FacilityId { get; init; }

    /// <summary>Days after discharge in which late charges are waited for.</summary>
    public int HoldDays { get; set; } = 3;

    /// <summary>Number agreed with the receiver; the tax id when empty.</summary>
    public string SubmitterId { get; set; } = "";

    public string ContactName { get; set; } = "";

    /// <summary>A clearing house that takes the claims of all payers; empty when they go to each payer.</summary>
    public string ReceiverId { get; set; } = "";

    public string ReceiverName { get; set; } = "";

    /// <summary>ISA15: P instead of T.</summary>
    public bool Production { get; set; }

    public long Version { get; set; } = 1;
}
