using Custodian.Kernel;

namespace Custodian.Records.Views;

/// <summary>A document with its current version as other modules may read and join it (<c>records_v_document</c>).</summary>
public sealed class DocumentView
{
    public DocumentId Id { get; init; }

    public EncounterId? EncounterId { get; init; }

    /// <summary>The patient that answers for it today, merges followed.</summary>
    public PatientId PatientId { get; init; }

    public FacilityId FacilityId { get; init; }

    /// <summary>Code of the type, one of <see cref="DocumentTypes"/> or local.</summary>
    public string Type { get; init; } = "";

    public string TypeName { get; init; } = "";

    /// <summary>Heading the chart lists it under.</summary>
    public string TypeGroup { get; init; } = "";

    public int TypeOrder { get; init; }

    /// <summary>Null for a local type.</summary>
    public string? Loinc { get; init; }

    public string Title { get; init; } = "";

    public DateOnly ServiceDate { get; init; }

    public PractitionerId? AuthorId { get; init; }

    public string? AuthorFamily { get; init; }

    public string? AuthorGiven { get; init; }

    public DocumentSource Source { get; init; }

    public string? ExternalNumber { get; init; }

    public DocumentId? ParentId { get; init; }

    /// <summary>Sensitivity classes with commas between; empty for a normal document.</summary>
    public string Confidentiality { get; init; } = "";

    public DocumentStatus Status { get; init; }

    public int CurrentVersion { get; init; }

    /// <summary>The current version is signed.</summary>
    public bool Signed { get; init; }

    public PractitionerId? SignedBy { get; init; }

    public DateTime? SignedAt { get; init; }

    public string Sha256 { get; init; } = "";

    public string MediaType { get; init; } = "";

    public long Bytes { get; init; }

    public int Pages { get; init; }

    public DateTime FiledAt { get; init; }

    /// <summary>Row version for forms.</summary>
    public long Version { get; init; }

    /// <summary>It still stands for what it says: not retracted, superseded or cancelled.</summary>
    public bool Counts => Status is not (DocumentStatus.Retracted or DocumentStatus.Superseded or DocumentStatus.Cancelled);
}
