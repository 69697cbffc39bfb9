namespace Custodian.Hl7v2;

/// <summary>Merge: the identifiers that end. The PID of the same group survives.</summary>
public readonly record struct Mrg(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>MRG-1.</summary>
    public IReadOnlyList<Cx> PriorIdentifiers => Segment.Field(1).Each(Cx.Read);

    /// <summary>MRG-2.</summary>
    public IReadOnlyList<Cx> PriorAlternateIdentifiers => Segment.Field(2).Each(Cx.Read);

    /// <summary>MRG-3.</summary>
    public Cx? PriorAccount => Cx.Read(Segment.Field(3));

    /// <summary>MRG-4.</summary>
    public Cx? PriorPatientId => Cx.Read(Segment.Field(4));

    /// <summary>MRG-5.</summary>
    public Cx? PriorVisitNumber => Cx.Read(Segment.Field(5));

    /// <summary>MRG-6.</summary>
    public Cx? PriorAlternateVisitNumber => Cx.Read(Segment.Field(6));

    /// <summary>MRG-7.</summary>
    public IReadOnlyList<Xpn> PriorNames => Segment.Field(7).Each(Xpn.Read);
}
