using System.Globalization;
using Custodian.Billing.Accounts;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Billing.ExportHolds;

/// <summary>The whole view of the billing holds as a file.</summary>
public static class ExportHolds
{
    public static readonly Slice<ListHolds.ListHolds.Input, ListFile> Definition = ListExport.Of<ListHolds.ListHolds.Input, ListHolds.ListHolds.Line>(
        "billing.export-holds", Permissions.Export, "billing holds", Rows,
        new("account", l => l.Account), new("patient", l => Show.Name(l.Family, l.Given)), new("class", l => l.Class.ToString()), new("discharged", l => CsvText.Day(l.Discharged)),
        new("age_days", l => CsvText.Number(l.Age)), new("payer", l => l.Payer), new("charges", l => l.Charges.Dollars.ToString("0.00", CultureInfo.InvariantCulture)), new("state", l => StateWords.Of(l.State)),
        new("waits_for", l => string.Join("; ", l.Reasons.Select(r => HoldWords.Of(r.Kind)))));

    static async Task<Outcome<IReadOnlyList<ListHolds.ListHolds.Line>>> Rows(SliceContext s, ListHolds.ListHolds.Input input)
    {
        var found = await ListHolds.ListHolds.Handle(s, input with { Page = 1, Size = ListExport.Asked });
        return found.Then(page => page.Lines);
    }
}
