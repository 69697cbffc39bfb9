using Custodian.Kernel;

namespace Custodian.Grouping;

/// <summary>An operating payment without outlier, capital, disproportionate share, teaching and value-based adjustments.</summary>
/// <param name="Full">Rate times weight.</param>
/// <param name="Kind">The transfer rule that applies to the discharge status, whether or not it reduces this stay.</param>
/// <param name="Amount">What is paid; equal to <paramref name="Full"/> unless a transfer is reduced.</param>
public sealed record DrgPayment(Money Full, TransferKind Kind, Money Amount)
{
    public bool IsReduced => Amount < Full;

    /// <summary>Prices one stay.</summary>
    /// <param name="hospitalRate">The hospital's adjusted standardized amount for a weight of 1.</param>
    /// <param name="stayDays">Days from admission to discharge; a same-day stay counts as one.</param>
    /// <param name="kind">From <see cref="TransferRule.KindOf"/>.</param>
    public static DrgPayment Of(DrgWeight weight, Money hospitalRate, int stayDays, TransferKind kind)
    {
        var full = hospitalRate.Dollars * weight.RelativeWeight;
        var amount = Math.Min(full, full * Share(weight.Gmlos, Math.Max(stayDays, 1), kind));
        return new(Money.FromDollars(full), kind, Money.FromDollars(amount));
    }

    /// <summary>Part of the full payment; may exceed 1.</summary>
    static decimal Share(decimal? gmlos, int days, TransferKind kind) => kind switch
    {
        TransferKind.PerDiem when gmlos > 0 => (days + 1) / gmlos.Value,
        TransferKind.SpecialPay when gmlos > 0 => 0.5m + ((1 + (0.5m * (days - 1))) / gmlos.Value),
        _ => 1m,
    };
}
