using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Records.Model;

/// <summary>What happened to a document, for its timeline. Corrections are further rows.</summary>
sealed class DocumentEvent : IPatientScoped
{
    public required long Id { get; init; }

    public required DocumentId DocumentId { get; init; }

    public required EncounterId? EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>Filed, Signed, or a <see cref="DocumentChange"/>.</summary>
    public required string Kind { get; init; }

    public required int VersionNumber { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
