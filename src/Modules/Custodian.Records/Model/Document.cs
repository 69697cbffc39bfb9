using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Records.Model;

sealed class Document : IPatientScoped, IVersioned
{
    public required DocumentId Id { get; init; }

    /// <summary>The patient it was filed under; merges are followed by reference.</summary>
    public required PatientId PatientId { get; init; }

    public EncounterId? EncounterId { get; init; }

    public required FacilityId FacilityId { get; init; }

    public required string Type { get; init; }

    public required string Title { get; set; }

    public required DateOnly ServiceDate { get; set; }

    public PractitionerId? AuthorId { get; init; }

    public required DocumentSource Source { get; init; }

    /// <summary>Null when the source gives none: the unique index leaves such rows alone.</summary>
    public string? ExternalNumber { get; init; }

    public DocumentId? ParentId { get; init; }

    public string Confidentiality { get; set; } = "";

    public required DocumentStatus Status { get; set; }

    public int CurrentVersion { get; set; }

    public required DateTime FiledAt { get; init; }

    public long Version { get; set; } = 1;

    public bool Counts => Status is not (DocumentStatus.Retracted or DocumentStatus.Superseded or DocumentStatus.Cancelled);
}
