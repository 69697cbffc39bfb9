using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>One patient as another's relative. Written in both directions, so that each record leads to the other.</summary>
sealed class PatientRelation : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required PatientId OtherId { get; init; }

    /// <summary>What the other is to this patient.</summary>
    public required RelationKind Kind { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string By { get; init; }
}

enum RelationKind
{
    Mother,
    Child,
}
