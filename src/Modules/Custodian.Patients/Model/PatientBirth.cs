using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>What is known of a birth beside its date.</summary>
sealed class PatientBirth : IPatientScoped
{
    public required PatientId PatientId { get; init; }

    /// <summary>The date is an estimate: of an unknown patient, or of somebody who does not know it.</summary>
    public bool Estimated { get; set; }

    /// <summary>First, second … of a multiple birth; null for a single one or when not known.</summary>
    public int? BirthOrder { get; set; }

    /// <summary>How many were born together; null when not known.</summary>
    public int? BornTogether { get; set; }
}
