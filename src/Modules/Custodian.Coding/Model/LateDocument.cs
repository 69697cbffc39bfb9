using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>A document that came, changed or was withdrawn after final coding. One row per document and version, so that a repeated fact adds nothing.</summary>
sealed class LateDocument : IPatientScoped
{
    public required EncounterId EncounterId { get; init; }

    public required DocumentId DocumentId { get; init; }

    /// <summary>Version number of the document, with what happened: <c>1 filed</c>.</summary>
    public required string Event { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReviewedAt { get; set; }

    public string ReviewedBy { get; set; } = "";

    public string Note { get; set; } = "";
}
