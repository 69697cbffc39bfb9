using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>What happened to a claim, in order.</summary>
sealed class ClaimEvent : IPatientScoped
{
    public required long Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>In words: "Built", "Held", "Ready", "Written to a file", "Sent", "Rebill needed".</summary>
    public required string Event { get; init; }

    public required string Detail { get; init; }
}
