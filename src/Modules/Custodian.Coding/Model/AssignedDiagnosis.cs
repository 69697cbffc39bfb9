using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>A diagnosis code of one version of the coding.</summary>
sealed class AssignedDiagnosis : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required int CodesVersion { get; init; }

    /// <summary>1 for the principal diagnosis.</summary>
    public required int Sequence { get; set; }

    /// <summary>ICD-10-CM without the dot.</summary>
    public required string Code { get; init; }

    /// <summary>Y, N, U, W, or empty while not chosen and for exempt codes.</summary>
    public string Poa { get; set; } = "";

    public required CodeSource Source { get; init; }

    public DocumentId? EvidenceDocument { get; set; }

    public int? EvidenceVersion { get; set; }

    public int? EvidenceStart { get; set; }

    public int? EvidenceLength { get; set; }

    public required string AddedBy { get; init; }

    public required DateTime AddedAt { get; init; }
}
