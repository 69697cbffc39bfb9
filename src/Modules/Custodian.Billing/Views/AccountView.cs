using Custodian.Kernel;

namespace Custodian.Billing.Views;

/// <summary>The bill of an encounter as other modules may read and join it (<c>billing_v_account</c>).</summary>
public sealed class AccountView
{
    public EncounterId EncounterId { get; init; }

    public FacilityId FacilityId { get; init; }

    public AccountState State { get; init; }

    /// <summary>Sum of the charges, credits taken off.</summary>
    public long ChargesCents { get; init; }

    /// <summary>Open holds.</summary>
    public int Holds { get; init; }

    public Money Charges => new(ChargesCents);
}
