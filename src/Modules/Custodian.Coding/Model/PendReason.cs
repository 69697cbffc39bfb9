using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>Why a case waits. Any open reason blocks final coding.</summary>
sealed class PendReason : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>One of <see cref="PendKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who has to act: a person or a department.</summary>
    public required string Owner { get; init; }

    public required string Note { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    public DateTime? ClosedAt { get; set; }

    public string ClosedBy { get; set; } = "";

    public string CloseNote { get; set; } = "";
}
