namespace Custodian.Hl7v2;

/// <summary>Observation request: the order or report that the OBX after it belong to.</summary>
public readonly record struct Obr(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>OBR-2.</summary>
    public Ei? PlacerNumber => Ei.Read(Segment.Field(2));

    /// <summary>OBR-3.</summary>
    public Ei? FillerNumber => Ei.Read(Segment.Field(3));

    /// <summary>OBR-4; the document type where transcription comes as ORU.</summary>
    public Cwe? Service => Cwe.Read(Segment.Field(4));

    /// <summary>OBR-7.</summary>
    public Hl7Time? Observed => Hl7Time.Read(Segment.Field(7));

    /// <summary>OBR-16.</summary>
    public IReadOnlyList<Xcn> Ordering => Segment.Field(16).Each(Xcn.Read);

    /// <summary>OBR-22.</summary>
    public Hl7Time? Reported => Hl7Time.Read(Segment.Field(22));

    /// <summary>OBR-24.</summary>
    public string? DiagnosticService => Segment.Field(24).ValueText;

    /// <summary>OBR-25: P, F, C corrected, X cancelled…</summary>
    public string? Status => Segment.Field(25).ValueText;

    /// <summary>OBR-32.</summary>
    public Hl7Part PrincipalInterpreter => Segment.Field(32);
}
