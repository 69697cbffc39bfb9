using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Completion.Model;

/// <summary>Each state a deficiency went through.</summary>
sealed class DeficiencyHistory : IPatientScoped
{
    public required long Id { get; init; }

    public required long DeficiencyId { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required DeficiencyState State { get; init; }

    public PractitionerId? ResponsibleId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
