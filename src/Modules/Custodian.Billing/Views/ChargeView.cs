using Custodian.Kernel;

namespace Custodian.Billing.Views;

/// <summary>A charge as other modules may read and join it (<c>billing_v_charge</c>).</summary>
public sealed class ChargeView
{
    public long Id { get; init; }

    public EncounterId EncounterId { get; init; }

    public DateOnly ServiceDate { get; init; }

    public string RevenueCode { get; init; } = "";

    public string Hcpcs { get; init; } = "";

    public int Units { get; init; }

    public Money Amount { get; init; }

    public string Description { get; init; } = "";

    public string Source { get; init; } = "";
}
