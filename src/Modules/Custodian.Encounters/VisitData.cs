using Custodian.Kernel;

namespace Custodian.Encounters;

/// <summary>What a form or message says of a visit. Null means "not said": the stored value stays.</summary>
public sealed record VisitData
{
    public EncounterClass? Class { get; init; }

    public string? Service { get; init; }

    public string? Unit { get; init; }

    public string? Room { get; init; }

    public string? Bed { get; init; }

    public string? AdmitType { get; init; }

    public string? PointOfOrigin { get; init; }

    public string? DischargeStatus { get; init; }

    public string? AdmitReason { get; init; }

    /// <summary>ICD-10-CM code, with or without dot.</summary>
    public string? AdmittingDiagnosis { get; init; }

    public PractitionerId? Attending { get; init; }

    public PractitionerId? Operating { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AdmittedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DischargedAt { get; init; }

    /// <summary>All coverages of the visit, primary first; null leaves them, an empty list removes them.</summary>
    public IReadOnlyList<CoverageData>? Coverages { get; init; }
}

public sealed record CoverageData(string PayerId, string PayerName, string FilingIndicator, string MemberId, string GroupNumber, string Relationship);

/// <summary>A doctor as a message or form names one.</summary>
public sealed record PractitionerData(string Npi, string Family, string Given, string Credential = "", string Service = "", string Taxonomy = "");
