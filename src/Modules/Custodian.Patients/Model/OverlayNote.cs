using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>A step of an overlay: suspected, split, cleared, with its reason.</summary>
sealed class OverlayNote : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string What { get; init; }

    public required string Reason { get; init; }
}
