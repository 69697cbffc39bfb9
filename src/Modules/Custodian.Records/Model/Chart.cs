using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Records.Model;

/// <summary>The assembly of one encounter's chart: when somebody last declared it whole.</summary>
sealed class Chart : IPatientScoped, IVersioned
{
    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public DateTime? AssembledAt { get; set; }

    public string AssembledBy { get; set; } = "";

    public long Version { get; set; } = 1;
}
