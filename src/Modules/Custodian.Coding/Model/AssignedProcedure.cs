using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>A procedure code of one version of the coding.</summary>
sealed class AssignedProcedure : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required int CodesVersion { get; init; }

    /// <summary>1 for the principal procedure.</summary>
    public required int Sequence { get; set; }

    /// <summary>ICD-10-PCS.</summary>
    public required string Code { get; init; }

    public DateOnly? On { get; set; }

    public PractitionerId? PractitionerId { get; set; }

    public required CodeSource Source { get; init; }

    public DocumentId? EvidenceDocument { get; set; }

    public int? EvidenceVersion { get; set; }

    public int? EvidenceStart { get; set; }

    public int? EvidenceLength { get; set; }

    public required string AddedBy { get; init; }

    public required DateTime AddedAt { get; init; }
}
