using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>One 837I interchange as written.</summary>
sealed class ClaimFile : IVersioned
{
    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required string ReceiverId { get; init; }

    public required string ReceiverName { get; init; }

    /// <summary>ISA13 and GS06.</summary>
    public required int ControlNumber { get; init; }

    public required string Sha256 { get; init; }

    public required int Claims { get; init; }

    public required Money Total { get; init; }

    public required DateTime WrittenAt { get; init; }

    public required string WrittenBy { get; init; }

    public DateTime? SentAt { get; set; }

    public string SentBy { get; set; } = "";

    public long Version { get; set; } = 1;
}
