namespace Custodian.Hl7v2;

/// <summary>Transcription document header.</summary>
public readonly record struct Txa(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>TXA-2.</summary>
    public Cwe? DocumentType => Cwe.Read(Segment.Field(2));

    /// <summary>TXA-4.</summary>
    public Hl7Time? Activity => Hl7Time.Read(Segment.Field(4));

    /// <summary>TXA-5.</summary>
    public IReadOnlyList<Xcn> ActivityProviders => Segment.Field(5).Each(Xcn.Read);

    /// <summary>TXA-6.</summary>
    public Hl7Time? Originated => Hl7Time.Read(Segment.Field(6));

    /// <summary>TXA-7.</summary>
    public Hl7Time? Transcribed => Hl7Time.Read(Segment.Field(7));

    /// <summary>TXA-8.</summary>
    public Hl7Time? Edited => Hl7Time.Read(Segment.Field(8));

    /// <summary>TXA-9.</summary>
    public IReadOnlyList<Xcn> Originators => Segment.Field(9).Each(Xcn.Read);

    /// <summary>TXA-11.</summary>
    public IReadOnlyList<Xcn> Transcriptionists => Segment.Field(11).Each(Xcn.Read);

    /// <summary>TXA-12, the document's key.</summary>
    public Ei? DocumentNumber => Ei.Read(Segment.Field(12));

    /// <summary>TXA-13: the original of an addendum, or the document that is replaced.</summary>
    public Ei? ParentDocumentNumber => Ei.Read(Segment.Field(13));

    /// <summary>TXA-16.</summary>
    public string? FileName => Segment.Field(16).ValueText;

    /// <summary>TXA-17: DI, DO, IN, IP, PA, AU, LA.</summary>
    public string? Completion => Segment.Field(17).ValueText;

    /// <summary>TXA-18.</summary>
    public string? Confidentiality => Segment.Field(18).ValueText;

    /// <summary>TXA-19: AV, CA deleted, OB obsolete, UN.</summary>
    public string? Availability => Segment.Field(19).ValueText;

    /// <summary>TXA-20.</summary>
    public string? Storage => Segment.Field(20).ValueText;

    /// <summary>TXA-21.</summary>
    public string? ChangeReason => Segment.Field(21).ValueText;

    /// <summary>TXA-22: who signed, and when (PPN-15).</summary>
    public IReadOnlyList<Authentication> Authentications => Segment.Field(22).Each(Authentication.Read);

    /// <summary>TXA-23.</summary>
    public IReadOnlyList<Xcn> Copies => Segment.Field(23).Each(Xcn.Read);
}
