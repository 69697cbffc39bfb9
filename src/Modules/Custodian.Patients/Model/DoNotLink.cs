using Custodian.Kernel;

namespace Custodian.Patients.Model;

/// <summary>
/// Two records that are two people. Permanent: asked before every proposal and every merge, through the merges of either side (WORKFLOWS 3).
/// </summary>
sealed class DoNotLink
{
    /// <summary>The record with the lower id.</summary>
    public required PatientId PatientId { get; init; }

    public required PatientId OtherId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
