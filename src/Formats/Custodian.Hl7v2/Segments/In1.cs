namespace Custodian.Hl7v2;

/// <summary>Insurance.</summary>
public readonly record struct In1(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>IN1-2.</summary>
    public Cwe? Plan => Cwe.Read(Segment.Field(2));

    /// <summary>IN1-3.</summary>
    public IReadOnlyList<Cx> CompanyIdentifiers => Segment.Field(3).Each(Cx.Read);

    /// <summary>IN1-4.1.</summary>
    public string? CompanyName => Segment.Field(4).ValueText;

    /// <summary>IN1-8.</summary>
    public string? GroupNumber => Segment.Field(8).ValueText;

    /// <summary>IN1-12.</summary>
    public Hl7Time? Effective => Hl7Time.Read(Segment.Field(12));

    /// <summary>IN1-13.</summary>
    public Hl7Time? Expires => Hl7Time.Read(Segment.Field(13));

    /// <summary>IN1-16.</summary>
    public IReadOnlyList<Xpn> Insured => Segment.Field(16).Each(Xpn.Read);

    /// <summary>IN1-17.</summary>
    public Cwe? Relationship => Cwe.Read(Segment.Field(17));

    /// <summary>IN1-22: 1 primary, 2 secondary…</summary>
    public string? CoordinationPriority => Segment.Field(22).ValueText;

    /// <summary>IN1-36.</summary>
    public string? PolicyNumber => Segment.Field(36).ValueText;
}
