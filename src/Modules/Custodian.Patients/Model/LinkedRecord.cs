using Custodian.Kernel;

namespace Custodian.Patients.Model;

/// <summary>Two records of one person that stay two, as another system linked them (HL7 A24, A37). Not a merge.</summary>
sealed class LinkedRecord
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required PatientId OtherId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public DateTime? EndedAt { get; set; }

    public string EndedBy { get; set; } = "";
}
