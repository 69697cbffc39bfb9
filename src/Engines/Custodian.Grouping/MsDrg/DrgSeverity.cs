namespace Custodian.Grouping;

/// <summary>The severity a DRG was chosen by: a DRG that does not split, or splits by something else, is <see cref="NonCc"/>.</summary>
public enum DrgSeverity : byte
{
    NonCc,
    Cc,
    Mcc,
}
