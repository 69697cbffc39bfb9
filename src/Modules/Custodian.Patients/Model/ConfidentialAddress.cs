using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>Where a person wants to be written to instead of the home address (45 CFR 164.522(b)).</summary>
sealed class ConfidentialAddress : IPatientScoped
{
    public required long Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required string Street { get; init; }

    public required string City { get; init; }

    public string State { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Phone { get; init; } = "";

    public required DateTime Since { get; init; }

    public required string By { get; init; }

    public DateTime? EndedAt { get; set; }

    public string EndedBy { get; set; } = "";
}
