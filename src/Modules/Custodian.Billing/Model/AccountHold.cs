using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>A reason not to bill, with who opened and who cleared it.</summary>
sealed class AccountHold : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required HoldReason Reason { get; init; }

    /// <summary>What is waited for, in words.</summary>
    public required string Detail { get; set; }

    /// <summary>First day on which it stands no longer against sending; null until somebody clears it.</summary>
    public DateOnly? Until { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    public DateTime? ClearedAt { get; set; }

    public string ClearedBy { get; set; } = "";

    public bool Stops(DateOnly today) => ClearedAt is null && (Until is null || today < Until);
}
