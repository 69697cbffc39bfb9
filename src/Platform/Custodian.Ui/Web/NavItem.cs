using Custodian.Store.Model;
using Custodian.Store.Slices;

namespace Custodian.Ui.Web;

/// <summary>An entry of the left rail, registered by the module that owns the page. A caller sees those whose permission they hold.</summary>
/// <param name="Group">Heading: empty for Home and My work, then Record, Coding and billing, Disclosure and registry, Department.</param>
/// <param name="Order">Place within the rail, rising over all groups.</param>
/// <param name="Goto">The letter after G that opens it.</param>
/// <param name="Count">Open items and whether any is overdue; null for an entry without a count. A cheap, indexed query: it runs for each page, cached for seconds.</param>
public sealed record NavItem(
    string Group,
    int Order,
    string Href,
    string Icon,
    string Label,
    string Permission,
    Func<CustodianDb, Caller, CancellationToken, Task<NavCount>>? Count = null,
    char? Goto = null);

public readonly record struct NavCount(int Open, bool Overdue);
