using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Records.Model;

/// <summary>Content of a document as it stood from then on. Only its signature is added later.</summary>
sealed class DocumentVersion : IPatientScoped
{
    public required long Id { get; init; }

    public required DocumentId DocumentId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required string Sha256 { get; init; }

    public required string MediaType { get; init; }

    public required long Bytes { get; init; }

    public required int Pages { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public string Reason { get; init; } = "";

    public PractitionerId? SignedBy { get; set; }

    public DateTime? SignedAt { get; set; }
}
