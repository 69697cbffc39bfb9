using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.X12;

namespace Custodian.Billing.Claims;

/// <summary>
/// Charges as lines of FL 42-48: an inpatient bill has one line for each revenue code, an outpatient bill one for each day, revenue code
/// and procedure code. Credits are netted against what they correct; what is credited in full leaves no line.
/// </summary>
static class ClaimLines
{
    public static IReadOnlyList<ServiceLine> Of(IReadOnlyList<Charge> charges, bool inpatient) =>
    [
        .. charges
            .GroupBy(c => inpatient ? (c.RevenueCode, default, "") : (c.RevenueCode, c.ServiceDate, c.Hcpcs))
            .Select(g => Line(g, inpatient))
            .Where(l => l.Charge != Money.Zero || l.Units != 0)
            .OrderBy(l => l.RevenueCode, StringComparer.Ordinal)
            .ThenBy(l => l.From)
            .ThenBy(l => l.ProcedureCode, StringComparer.Ordinal),
    ];

    static ServiceLine Line(IGrouping<(string Revenue, DateOnly On, string Hcpcs), Charge> charges, bool inpatient)
    {
        var total = charges.Aggregate(Money.Zero, (sum, c) => sum + c.Amount);
        var code = charges.Key.Hcpcs.Split('-');
        return new ServiceLine(charges.Key.Revenue, total, charges.Sum(c => c.Units))
        {
            UnitKind = IsRoom(charges.Key.Revenue) ? "DA" : "UN",
            ProcedureCode = code[0].Length > 0 ? code[0] : null,
            Modifiers = code[1..],
            From = inpatient ? null : charges.Key.On,
        };
    }

    // Accommodation: 010x to 021x.
    static bool IsRoom(string revenue) => string.CompareOrdinal(revenue, "0100") >= 0 && string.CompareOrdinal(revenue, "0220") < 0;
}
