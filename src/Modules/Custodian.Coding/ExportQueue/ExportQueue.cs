using System.Globalization;
using Custodian.Coding.ListQueue;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Coding.ExportQueue;

/// <summary>The whole view of the queue as a file.</summary>
static class ExportQueue
{
    public const string Permission = "coding.export";

    public static readonly Slice<ListQueue.ListQueue.Input, ListFile> Definition = ListExport.Of<ListQueue.ListQueue.Input, QueueRow>(
        "coding.export-queue", Permission, "coding queue", async (s, input) => (await ListQueue.ListQueue.Rows(s, input with { Page = 1, Size = ListExport.Asked })).ToArray(),
        new("account", r => r.Account), new("mrn", r => r.Mrn), new("patient", r => Show.Name(r.Family, r.Given)), new("class", r => ClassNames.Of(r.Class)), new("service", r => r.Service),
        new("payer", r => r.Payer), new("admitted", r => CsvText.Day(r.Admitted)), new("discharged", r => CsvText.Day(r.Discharged)), new("length_of_stay", r => r.LengthOfStay?.ToString(CultureInfo.InvariantCulture)),
        new("status", r => CaseWords.Of(r.State).Text), new("waiting_for", r => r.ReviewLate ? "Late document to review" : r.Missing), new("coder", r => r.Coder),
        new("working_drg", r => r.Drg?.ToString("000", CultureInfo.InvariantCulture)), new("weight", r => r.WeightUnits is { } units ? Show.Weight(units / 10_000m) : null));
}
