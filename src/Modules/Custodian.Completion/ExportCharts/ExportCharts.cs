using Custodian.Completion.ListCharts;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Completion.ExportCharts;

/// <summary>The whole view of the completion list as a file.</summary>
static class ExportCharts
{
    public static readonly Slice<ChartQuery, ListFile> Definition = ListExport.Of<ChartQuery, ChartRow>(
        "completion.export-charts", Permissions.Export, "completion list", Rows,
        new("account", r => r.Account), new("mrn", r => r.Mrn), new("patient", r => Show.Name(r.Family, r.Given)), new("class", r => r.Class.ToString()), new("discharged", r => CsvText.Day(r.Discharged)),
        new("attending", r => r.AttendingFamily is { } family ? Show.Name(family, r.AttendingGiven) : null), new("missing_documents", r => CsvText.Number(r.MissingDocuments)),
        new("unsigned", r => CsvText.Number(r.Unsigned)), new("due_utc", r => CsvText.Time(r.NextDueAt)));

    static async Task<Outcome<IReadOnlyList<ChartRow>>> Rows(SliceContext s, ChartQuery query)
    {
        var found = await ListCharts.ListCharts.Handle(s, query with { Page = 1, Size = ListExport.Asked });
        return found.Then(page => page.Rows);
    }
}
