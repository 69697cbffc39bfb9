using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Access.Model;

/// <summary>Somebody opened a record in an emergency. Never removed: it is what the privacy officer reviews.</summary>
sealed class GlassBreak : IPatientScoped, IVersioned
{
    public required long Id { get; init; }

    public required UserId UserId { get; init; }

    public required PatientId PatientId { get; init; }

    public required GlassReason Kind { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required DateTime Until { get; init; }

    /// <summary>Null until the privacy officer has judged it.</summary>
    public GlassVerdict? Verdict { get; set; }

    public string Note { get; set; } = "";

    public string ReviewedBy { get; set; } = "";

    public DateTime? ReviewedAt { get; set; }

    public long Version { get; set; } = 1;
}
