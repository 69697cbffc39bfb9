using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>A name of a person beside the one in use. It is searched like it; taken back, it stays for the history.</summary>
sealed class PatientName : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required NameKind Kind { get; init; }

    /// <summary>Empty means the family name in use.</summary>
    public string Family { get; init; } = "";

    /// <summary>Empty means the given name in use.</summary>
    public string Given { get; init; } = "";

    public string Middle { get; init; } = "";

    public string Suffix { get; init; } = "";

    /// <summary>First day of use; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of use; null while it is used, or when not known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>An alias that stands on every print instead of the legal name.</summary>
    public bool Printed { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string By { get; init; }

    public DateTime? RemovedAt { get; set; }

    public string RemovedBy { get; set; } = "";
}
