namespace Custodian.Records;

/// <summary>WORKFLOWS 1.4. Whether the current version is signed is said beside it: an amended document waits for its signature again.</summary>
public enum DocumentStatus
{
    Preliminary,

    /// <summary>Signed and unchanged since.</summary>
    Authenticated,
    Amended,

    /// <summary>An addendum stands beside it; its own text is unchanged.</summary>
    Addended,
    Corrected,

    /// <summary>Filed in error. Readable to those permitted, under a bar that says so.</summary>
    Retracted,

    /// <summary>Replaced by another document (HL7 availability OB).</summary>
    Superseded,

    /// <summary>Cancelled by its source (HL7 availability CA).</summary>
    Cancelled,
}
