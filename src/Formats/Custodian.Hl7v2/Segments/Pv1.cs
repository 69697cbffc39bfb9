namespace Custodian.Hl7v2;

/// <summary>Patient visit.</summary>
public readonly record struct Pv1(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>PV1-2, table 0004: I inpatient, O outpatient, E emergency, P pre-admit, N not applicable…</summary>
    public string? PatientClass => Segment.Field(2).ValueText;

    /// <summary>PV1-3.</summary>
    public Pl? Location => Pl.Read(Segment.Field(3));

    /// <summary>PV1-4.</summary>
    public string? AdmissionType => Segment.Field(4).ValueText;

    /// <summary>PV1-5.</summary>
    public Cx? PreadmitNumber => Cx.Read(Segment.Field(5));

    /// <summary>PV1-6.</summary>
    public Pl? PriorLocation => Pl.Read(Segment.Field(6));

    /// <summary>PV1-7.</summary>
    public IReadOnlyList<Xcn> Attending => Segment.Field(7).Each(Xcn.Read);

    /// <summary>PV1-8.</summary>
    public IReadOnlyList<Xcn> Referring => Segment.Field(8).Each(Xcn.Read);

    /// <summary>PV1-9.</summary>
    public IReadOnlyList<Xcn> Consulting => Segment.Field(9).Each(Xcn.Read);

    /// <summary>PV1-10.</summary>
    public string? HospitalService => Segment.Field(10).ValueText;

    /// <summary>PV1-14.</summary>
    public string? AdmitSource => Segment.Field(14).ValueText;

    /// <summary>PV1-17.</summary>
    public IReadOnlyList<Xcn> Admitting => Segment.Field(17).Each(Xcn.Read);

    /// <summary>PV1-18.</summary>
    public string? PatientType => Segment.Field(18).ValueText;

    /// <summary>PV1-19.</summary>
    public Cx? VisitNumber => Cx.Read(Segment.Field(19));

    /// <summary>PV1-20.1, table 0064.</summary>
    public string? FinancialClass => Segment.Field(20).ValueText;

    /// <summary>PV1-36.</summary>
    public string? DischargeDisposition => Segment.Field(36).ValueText;

    /// <summary>PV1-44.</summary>
    public Hl7Time? Admitted => Hl7Time.Read(Segment.Field(44));

    /// <summary>PV1-45.</summary>
    public Hl7Time? Discharged => Hl7Time.Read(Segment.Field(45));

    /// <summary>PV1-50.</summary>
    public Cx? AlternateVisitNumber => Cx.Read(Segment.Field(50));
}
