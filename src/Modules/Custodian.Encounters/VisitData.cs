using Custodian.Kernel;

namespace Custodian.Encounters;

/// <summary>What a form or message says of a visit. Null means "not said": the stored value stays.</summary>
public sealed record VisitData
{
    public EncounterClass? Class { get; init; }

    /// <summary>Code of an <see cref="EncounterType"/>; null with a class said takes the usual type of that class.</summary>
    public string? Type { get; init; }

    public string? Service { get; init; }

    /// <summary>PV1-20, HL7 table 0064 is the hospital's own.</summary>
    public string? FinancialClass { get; init; }

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

    public PractitionerId? Admitting { get; init; }

    public PractitionerId? Referring { get; init; }

    /// <summary>All consultants of the visit; null leaves them.</summary>
    public IReadOnlyList<PractitionerId>? Consulting { get; init; }

    /// <summary>When the patient came, where the visit begins later: the wait before an admission. UTC.</summary>
    public DateTime? ArrivedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? TriagedAt { get; init; }

    /// <summary>When it was decided that the patient stays; boarding counts from it. UTC.</summary>
    public DateTime? DecidedToAdmitAt { get; init; }

    /// <summary>When surgery begins or is to begin. UTC.</summary>
    public DateTime? SurgeryAt { get; init; }

    /// <summary>When a planned patient is expected. UTC.</summary>
    public DateTime? ExpectedArrival { get; init; }

    /// <summary>When the order to admit was given. UTC.</summary>
    public DateTime? AdmitOrderedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DischargeOrderedAt { get; init; }

    /// <summary>UTC. A death in the hospital.</summary>
    public DateTime? ExpiredAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ExpectedDischarge { get; init; }

    /// <summary>When a patient on leave is expected back. UTC.</summary>
    public DateTime? ExpectedReturn { get; init; }

    /// <summary>Where a transfer that is planned goes: unit, room and bed in words.</summary>
    public string? PendingPlace { get; init; }

    /// <summary>Where a patient is for the moment while the bed is kept.</summary>
    public string? TemporaryPlace { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? AdmittedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DischargedAt { get; init; }

    /// <summary>All coverages of the visit, primary first; null leaves them, an empty list removes them.</summary>
    public IReadOnlyList<CoverageData>? Coverages { get; init; }

    /// <summary>These values with those of a later word over them.</summary>
    public VisitData With(VisitData later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new()
        {
            Class = later.Class ?? Class,
            Type = later.Type ?? (later.Class is { } said && said != Class ? EncounterType.Usual(said).Code : Type),
            Service = later.Service ?? Service, FinancialClass = later.FinancialClass ?? FinancialClass,
            Unit = later.Unit ?? Unit, Room = later.Room ?? (later.Unit is null ? Room : ""), Bed = later.Bed ?? (later.Unit is null ? Bed : ""),
            AdmitType = later.AdmitType ?? AdmitType, PointOfOrigin = later.PointOfOrigin ?? PointOfOrigin, DischargeStatus = later.DischargeStatus ?? DischargeStatus,
            AdmitReason = later.AdmitReason ?? AdmitReason, AdmittingDiagnosis = later.AdmittingDiagnosis ?? AdmittingDiagnosis,
            Attending = later.Attending ?? Attending, Operating = later.Operating ?? Operating, Admitting = later.Admitting ?? Admitting, Referring = later.Referring ?? Referring, Consulting = later.Consulting ?? Consulting,
            AdmittedAt = later.AdmittedAt ?? AdmittedAt, DischargedAt = later.DischargedAt ?? DischargedAt,
            AdmitOrderedAt = later.AdmitOrderedAt ?? AdmitOrderedAt, DischargeOrderedAt = later.DischargeOrderedAt ?? DischargeOrderedAt, ExpiredAt = later.ExpiredAt ?? ExpiredAt,
            ExpectedDischarge = later.ExpectedDischarge ?? ExpectedDischarge, ExpectedReturn = later.ExpectedReturn ?? ExpectedReturn,
            ArrivedAt = later.ArrivedAt ?? ArrivedAt, TriagedAt = later.TriagedAt ?? TriagedAt, DecidedToAdmitAt = later.DecidedToAdmitAt ?? DecidedToAdmitAt, SurgeryAt = later.SurgeryAt ?? SurgeryAt, ExpectedArrival = later.ExpectedArrival ?? ExpectedArrival,
            PendingPlace = later.PendingPlace ?? PendingPlace, TemporaryPlace = later.TemporaryPlace ?? TemporaryPlace, Coverages = later.Coverages ?? Coverages,
        };
    }
}

public sealed record CoverageData(string PayerId, string PayerName, string FilingIndicator, string MemberId, string GroupNumber, string Relationship);

/// <summary>A doctor as a message or form names one.</summary>
public sealed record PractitionerData(string Npi, string Family, string Given, string Credential = "", string Service = "", string Taxonomy = "");
