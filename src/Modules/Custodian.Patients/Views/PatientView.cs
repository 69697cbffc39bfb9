using Custodian.Kernel;

namespace Custodian.Patients.Views;

/// <summary>A patient as other modules may read and join it (<c>patients_v_patient</c>).</summary>
public sealed class PatientView
{
    public PatientId Id { get; init; }

    public FacilityId FacilityId { get; init; }

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string Middle { get; init; } = "";

    public string Suffix { get; init; } = "";

    public string Preferred { get; init; } = "";

    public PartialDate? BirthDate { get; init; }

    public string Sex { get; init; } = "";

    public DateOnly? DiedOn { get; init; }

    public string Street { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>The record may hold two people: billing and release wait.</summary>
    public bool Quarantined { get; init; }

    public PatientId? MergedInto { get; init; }

    /// <summary>Medical record number at the patient's home facility.</summary>
    public string? Mrn { get; init; }
}

/// <summary>A facility as other modules may read and join it (<c>patients_v_facility</c>).</summary>
public sealed class FacilityView
{
    public FacilityId Id { get; init; }

    public string Name { get; init; } = "";

    public string Code { get; init; } = "";

    /// <summary>Object identifier of the assigning authority; empty when it has none.</summary>
    public string Oid { get; init; } = "";

    public string TimeZone { get; init; } = "UTC";

    public string Npi { get; init; } = "";

    public string TaxId { get; init; } = "";

    public string Taxonomy { get; init; } = "";

    public string Street { get; init; } = "";

    public string City { get; init; } = "";

    public string State { get; init; } = "";

    public string Zip { get; init; } = "";

    public string Phone { get; init; } = "";
}
