namespace Custodian.Grouping;

/// <summary>What is known of one secondary diagnosis while its claim is grouped.</summary>
struct DiagnosisState
{
    /// <summary>0, 1 CC, 2 MCC: by the table, after exclusion by the principal and death. Formula suppression comes on top.</summary>
    public byte Counts;

    public bool Excluded;

    public HacState Hac;

    /// <summary>Hospital-acquired conditions met, as bits 1-14.</summary>
    public ushort MetHacs;

    public AffectsDrg Affects;
}

enum HacState : byte
{
    /// <summary>On no list, or the initial DRG is an error.</summary>
    NotListed,
    Exempt,
    PresentOnAdmission,
    Excluded,

    /// <summary>The condition's formula decided; see <see cref="DiagnosisState.MetHacs"/>.</summary>
    Decided,
}

/// <summary>What is known of one procedure while its claim is grouped.</summary>
struct ProcedureState
{
    /// <summary>Formula lists (as bits) in which the code does not count because it is part of a complete cluster.</summary>
    public uint SuppressedIn;

    public bool InCluster;

    public AffectsDrg Affects;
}
