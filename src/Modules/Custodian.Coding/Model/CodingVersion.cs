using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>A version of the codes of an encounter. Once final it is never changed; a change makes the next one.</summary>
sealed class CodingVersion : IPatientScoped
{
    public required EncounterId EncounterId { get; init; }

    public required int Number { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime StartedAt { get; init; }

    public required string StartedBy { get; init; }

    /// <summary>See <see cref="Draft.Admitting"/>.</summary>
    public string Admitting { get; set; } = "";

    /// <summary>Why a final version was opened again; empty for the first.</summary>
    public string Reason { get; init; } = "";

    public string Note { get; init; } = "";

    public DateTime? FinalAt { get; set; }

    public string FinalBy { get; set; } = "";
}
