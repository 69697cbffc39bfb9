namespace Custodian.Hl7v2;

/// <summary>
/// Patient identification. Reads give what is valued; whether the sender asks to delete a value is in <c>Segment.Field(n).Presence</c>.
/// </summary>
public readonly record struct Pid(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>PID-3.</summary>
    public IReadOnlyList<Cx> Identifiers => Segment.Field(3).Each(Cx.Read);

    /// <summary>PID-2, where old feeds put the medical record number or another hospital's.</summary>
    public IReadOnlyList<Cx> ExternalIdentifiers => Segment.Field(2).Each(Cx.Read);

    /// <summary>PID-4, where some old feeds put the medical record number.</summary>
    public IReadOnlyList<Cx> AlternateIdentifiers => Segment.Field(4).Each(Cx.Read);

    /// <summary>PID-5.</summary>
    public IReadOnlyList<Xpn> Names => Segment.Field(5).Each(Xpn.Read);

    /// <summary>PID-6, the mother's maiden name.</summary>
    public IReadOnlyList<Xpn> MothersMaidenNames => Segment.Field(6).Each(Xpn.Read);

    /// <summary>PID-7.</summary>
    public Hl7Time? Birth => Hl7Time.Read(Segment.Field(7));

    /// <summary>PID-8, table 0001.</summary>
    public string? Sex => Segment.Field(8).ValueText;

    /// <summary>PID-9.</summary>
    public IReadOnlyList<Xpn> Aliases => Segment.Field(9).Each(Xpn.Read);

    /// <summary>PID-10.</summary>
    public IReadOnlyList<Cwe> Races => Segment.Field(10).Each(Cwe.Read);

    /// <summary>PID-11.</summary>
    public IReadOnlyList<Xad> Addresses => Segment.Field(11).Each(Xad.Read);

    /// <summary>PID-13.</summary>
    public IReadOnlyList<Xtn> HomePhones => Segment.Field(13).Each(Xtn.Read);

    /// <summary>PID-14.</summary>
    public IReadOnlyList<Xtn> BusinessPhones => Segment.Field(14).Each(Xtn.Read);

    /// <summary>PID-15.</summary>
    public Cwe? Language => Cwe.Read(Segment.Field(15));

    /// <summary>PID-16.</summary>
    public Cwe? MaritalStatus => Cwe.Read(Segment.Field(16));

    /// <summary>PID-18.</summary>
    public Cx? Account => Cx.Read(Segment.Field(18));

    /// <summary>PID-19, as written.</summary>
    public string? SocialSecurityNumber => Segment.Field(19).ValueText;

    /// <summary>PID-22.</summary>
    public IReadOnlyList<Cwe> EthnicGroups => Segment.Field(22).Each(Cwe.Read);

    /// <summary>PID-29.</summary>
    public Hl7Time? Death => Hl7Time.Read(Segment.Field(29));

    /// <summary>PID-30: Y, N, or null when not sent.</summary>
    public string? DeathIndicator => Segment.Field(30).ValueText;
}
