using Custodian.Kernel;

namespace Custodian.Billing;

/// <summary>A charge as a form, message or import names it.</summary>
/// <param name="RevenueCode">Four digits with the leading zero.</param>
/// <param name="Units">Days for room and board, otherwise units; negative together with the amount for a credit.</param>
/// <param name="Source">Who says it: an interface, an import, a form.</param>
/// <param name="Key">The source's own id of the charge: the same source and key is the same charge, however often it is said.</param>
public sealed record ChargeData(EncounterId Encounter, DateOnly On, string RevenueCode, int Units, Money Amount, string Description, string Source, string Key)
{
    /// <summary>HCPCS or CPT code, modifiers behind hyphens: <c>99284-25</c>.</summary>
    public string Hcpcs { get; init; } = "";
}
