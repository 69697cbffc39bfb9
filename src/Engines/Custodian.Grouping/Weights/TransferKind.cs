namespace Custodian.Grouping;

/// <summary>How a stay is paid when the patient moves on early (42 CFR 412.4(f)).</summary>
public enum TransferKind
{
    /// <summary>In full.</summary>
    None,

    /// <summary>Per diem, the first day double, at most the full payment.</summary>
    PerDiem,

    /// <summary>Half the full payment and a per diem for the first day, half a per diem for later days, at most the full payment.</summary>
    SpecialPay,
}
