namespace Custodian.Grouping;

/// <summary>
/// What the transfer policy of 42 CFR 412.4 needs beyond the weights. The two lists are columns of Table 5 ("FY Final Post-Acute DRG" and "FY
/// Final Special Pay DRG"), which the weights at hand do not carry: the hospital supplies them.
/// </summary>
/// <param name="PostAcuteDrgs">DRGs that are paid as transfers when the patient goes on to post-acute care.</param>
/// <param name="SpecialPayDrgs">Those of them paid half in full (412.4(f)(6)).</param>
public sealed record TransferRule(IReadOnlySet<int> PostAcuteDrgs, IReadOnlySet<int> SpecialPayDrgs)
{
    /// <summary>Neonates who died or were transferred: never reduced (412.4(f)(3)).</summary>
    const int NeonateTransferDrg = 789;

    /// <summary>Acute hospitals and critical access hospitals, with and without planned readmission (412.4(b)).</summary>
    static readonly HashSet<int> AcuteStatuses = [2, 66, 82, 94];

    /// <summary>Skilled nursing, cancer or children's hospital, home health, hospice, rehabilitation, long-term care, psychiatric (412.4(c)).</summary>
    static readonly HashSet<int> PostAcuteStatuses = [3, 5, 6, 50, 51, 62, 63, 65, 83, 85, 86, 90, 91, 93];

    /// <summary>No post-acute lists at hand: only transfers to acute hospitals are reduced.</summary>
    public static readonly TransferRule AcuteOnly = new(new HashSet<int>(), new HashSet<int>());

    /// <summary>How a discharge with this status is paid under this DRG.</summary>
    public TransferKind KindOf(int drg, int dischargeStatus) =>
        drg == NeonateTransferDrg ? TransferKind.None
        : AcuteStatuses.Contains(dischargeStatus) ? TransferKind.PerDiem
        : !PostAcuteStatuses.Contains(dischargeStatus) ? TransferKind.None
        : SpecialPayDrgs.Contains(drg) ? TransferKind.SpecialPay
        : PostAcuteDrgs.Contains(drg) ? TransferKind.PerDiem
        : TransferKind.None;
}
