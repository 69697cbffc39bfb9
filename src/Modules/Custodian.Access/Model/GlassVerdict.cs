namespace Custodian.Access.Model;

/// <summary>What the privacy officer found of a break-glass.</summary>
public enum GlassVerdict
{
    Justified,
    NotJustified,
}
