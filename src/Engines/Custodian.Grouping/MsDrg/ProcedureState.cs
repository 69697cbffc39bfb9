namespace Custodian.Grouping;

/// <summary>What is known of one procedure while its claim is grouped.</summary>
struct ProcedureState
{
    /// <summary>Formula lists (as bits) in which the code does not count because it is part of a complete cluster.</summary>
    public uint SuppressedIn;

    public bool InCluster;

    public AffectsDrg Affects;
}
