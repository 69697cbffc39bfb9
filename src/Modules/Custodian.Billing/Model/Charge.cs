using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>One charge. Never changed: a wrong one is taken back by a credit.</summary>
sealed class Charge : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateOnly ServiceDate { get; init; }

    public required string RevenueCode { get; init; }

    /// <summary>HCPCS code with modifiers behind hyphens; empty where the revenue code says all.</summary>
    public required string Hcpcs { get; init; }

    public required int Units { get; init; }

    public required Money Amount { get; init; }

    public required string Description { get; init; }

    public required string Source { get; init; }

    /// <summary>Unique within its source.</summary>
    public required string Key { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
