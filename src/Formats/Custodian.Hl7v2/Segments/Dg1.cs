namespace Custodian.Hl7v2;

/// <summary>Diagnosis.</summary>
public readonly record struct Dg1(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>DG1-3; the code method of DG1-2 stands in for a coding system that was not sent.</summary>
    public Cwe? Diagnosis => Cwe.Read(Segment.Field(3)) is { } coded ? coded with { System = coded.System ?? Segment.Field(2).ValueText } : null;

    /// <summary>DG1-4, the text of old versions.</summary>
    public string? Description => Segment.Field(4).ValueText;

    /// <summary>DG1-5.</summary>
    public Hl7Time? Diagnosed => Hl7Time.Read(Segment.Field(5));

    /// <summary>DG1-6: A admitting, W working, F final.</summary>
    public string? Type => Segment.Field(6).ValueText;

    /// <summary>DG1-15: 1 is principal.</summary>
    public string? Priority => Segment.Field(15).ValueText;

    /// <summary>DG1-16.</summary>
    public IReadOnlyList<Xcn> Clinicians => Segment.Field(16).Each(Xcn.Read);

    /// <summary>DG1-21: A add, D delete, U update.</summary>
    public string? Action => Segment.Field(21).ValueText;

    /// <summary>DG1-26, present on admission, from 2.6 on.</summary>
    public string? PresentOnAdmission => Segment.Field(26).ValueText;
}
