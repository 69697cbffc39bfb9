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
