using System.Globalization;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Billing.ExportClaims;

/// <summary>The whole view of the claims as a file.</summary>
public static class ExportClaims
{
    public static readonly Slice<ListClaims.ListClaims.Input, ListFile> Definition = ListExport.Of<ListClaims.ListClaims.Input, ListClaims.ListClaims.Line>(
        "billing.export-claims", Permissions.Export, "claims", Rows,
        new("claim", l => l.ControlNumber), new("patient", l => Show.Name(l.Family, l.Given)), new("type_of_bill", l => l.TypeOfBill), new("from", l => CsvText.Day(l.From)), new("through", l => CsvText.Day(l.Through)),
        new("payer", l => l.Payer), new("total", l => l.Total.Dollars.ToString("0.00", CultureInfo.InvariantCulture)), new("state", l => StateWords.Of(l.State)), new("rebill", l => l.Rebill), new("errors", l => CsvText.Number(l.Errors)), new("built_utc", l => CsvText.Time(l.BuiltAt)));

    static async Task<Outcome<IReadOnlyList<ListClaims.ListClaims.Line>>> Rows(SliceContext s, ListClaims.ListClaims.Input input)
    {
        var found = await ListClaims.ListClaims.Handle(s, input with { Page = 1, Size = ListExport.Asked });
        return found.Then(page => page.Lines);
    }
}
