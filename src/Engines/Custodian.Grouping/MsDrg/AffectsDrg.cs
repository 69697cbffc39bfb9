namespace Custodian.Grouping;

/// <summary>Whether a code is one of those that the DRG rests on, before and after hospital-acquired conditions.</summary>
[Flags]
public enum AffectsDrg : byte
{
    None = 0,
    Initial = 1,
    Final = 2,
    Both = Initial | Final,
}
