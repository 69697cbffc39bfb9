using Custodian.Billing.Model;

namespace Custodian.Billing.Views;

/// <summary>A hold as pages show it.</summary>
/// <param name="Stops">Whether it stands against sending today.</param>
public sealed record HoldLine(HoldReason Reason, string Detail, DateTime OpenedAt, string OpenedBy, DateTime? ClearedAt, string ClearedBy, bool Stops)
{
    internal static HoldLine Of(AccountHold h, DateOnly today) => new(h.Reason, h.Detail, h.OpenedAt, h.OpenedBy, h.ClearedAt, h.ClearedBy, h.Stops(today));
}
