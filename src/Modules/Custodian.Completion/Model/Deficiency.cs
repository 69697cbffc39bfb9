using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Completion.Model;

/// <summary>Something a chart lacks. One row per encounter and subject: what comes up again is opened again, and the history keeps each turn.</summary>
sealed class Deficiency : IPatientScoped, IVersioned
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary><c>doc:DS</c> for a required document, <c>sign:4711</c> for the signature of one: unique in the encounter.</summary>
    public required string Subject { get; init; }

    public required DeficiencyKind Kind { get; init; }

    /// <summary>Code of the document type.</summary>
    public required string DocumentType { get; init; }

    /// <summary>The unsigned document; null for a missing one.</summary>
    public DocumentId? DocumentId { get; init; }

    public required string Text { get; set; }

    /// <summary>The rule that asked for it.</summary>
    public required string Rule { get; set; }

    public PractitionerId? ResponsibleId { get; set; }

    /// <summary>A person assigned it: a change of the attending does not move it.</summary>
    public bool Assigned { get; set; }

    public required DeficiencyState State { get; set; }

    public required DateTime OpenedAt { get; set; }

    public required DateTime DueAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public string Reason { get; set; } = "";

    public long Version { get; set; } = 1;

    public bool IsOpen => State is DeficiencyState.Pending or DeficiencyState.Declined;
}
