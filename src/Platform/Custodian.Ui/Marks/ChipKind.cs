namespace Custodian.Ui;

/// <summary>Kinds of small tags beside a code.</summary>
public enum ChipKind
{
    Plain,
    Mcc,
    Cc,
    Hcc,

    /// <summary>Struck through and dashed: the flag does not count, and its title says why.</summary>
    Cancelled,
}
