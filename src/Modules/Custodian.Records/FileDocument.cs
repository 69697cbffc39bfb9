using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>A document to be filed.</summary>
public sealed record FileDocument
{
    public required PatientId Patient { get; init; }

    public EncounterId? Encounter { get; init; }

    public required FacilityId Facility { get; init; }

    /// <summary>Code or LOINC of a document type. A code not known yet becomes a local type without LOINC, named <see cref="TypeName"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The sender's words for the type, used when the type is new.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>Empty takes the type's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>The day the document is about, in the facility's calendar.</summary>
    public required DateOnly ServiceDate { get; init; }

    public PractitionerId? Author { get; init; }

    public required DocumentSource Source { get; init; }

    /// <summary>The source's own number (TXA-12), unique in the facility. Empty when the source gives none.</summary>
    public string ExternalNumber { get; init; } = "";

    /// <summary>What this document adds to or replaces; set by <see cref="DocumentRecords.Addend"/> and <see cref="DocumentRecords.Replace"/>.</summary>
    public DocumentId? Parent { get; init; }

    /// <summary>Sensitivity classes of WORKFLOWS 1.7: restricted, hiv, sud, mh, … Empty for a normal document.</summary>
    public IReadOnlyList<string> Confidentiality { get; init; } = [];

    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary><c>text/plain</c> (UTF-8), <c>application/pdf</c>, <c>image/png</c>, <c>image/jpeg</c> or <c>image/tiff</c>.</summary>
    public required string MediaType { get; init; }

    public int Pages { get; init; } = 1;

    public string Reason { get; init; } = "";

    /// <summary>Who signed it at the source; null for an unsigned document.</summary>
    public PractitionerId? SignedBy { get; init; }

    /// <summary>UTC. Null with <see cref="SignedBy"/> set means now.</summary>
    public DateTime? SignedAt { get; init; }
}
