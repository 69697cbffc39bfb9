using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>A patient registered without an identity, until somebody finds out who it is.</summary>
sealed class UnidentifiedPatient : IPatientScoped, IVersioned
{
    public required PatientId PatientId { get; init; }

    /// <summary>The name by policy, as it stood on the wristband.</summary>
    public required string Alias { get; init; }

    /// <summary>What was seen: apparent age, clothes, place found, who brought them.</summary>
    public string Seen { get; init; } = "";

    public required DateTime Since { get; init; }

    public required string By { get; init; }

    public DateTime? IdentifiedAt { get; set; }

    public string IdentifiedBy { get; set; } = "";

    /// <summary>How the identity was established: card, relative, fingerprint.</summary>
    public string Basis { get; set; } = "";

    public long Version { get; set; } = 1;
}
