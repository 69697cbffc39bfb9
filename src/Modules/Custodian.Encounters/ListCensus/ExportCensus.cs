using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Encounters.ListCensus;

/// <summary>The whole census of a facility as a file.</summary>
static class ExportCensus
{
    public const string Permission = "encounters.export";

    public static readonly Slice<ListCensus.Input, ListFile> Definition = ListExport.Of<ListCensus.Input, CensusRow>(
        "encounters.export-census", Permission, "census", Rows,
        new("unit", r => r.Unit), new("room", r => r.Room), new("bed", r => r.Bed), new("patient", r => Show.Name(r.Family, r.Given)), new("born", r => Show.Date(r.BirthDate)), new("mrn", r => r.Mrn),
        new("account", r => r.Account), new("class", r => EncounterWords.Of(r.Class)), new("service", r => r.Service), new("attending", r => r.Attending), new("payer", r => r.Payer),
        new("admitted", r => CsvText.Day(r.AdmitDate)), new("state", r => EncounterWords.Of(r.State)));

    static async Task<Outcome<IReadOnlyList<CensusRow>>> Rows(SliceContext s, ListCensus.Input input)
    {
        var found = await ListCensus.Handle(s, input with { Page = 1, Size = ListExport.Asked });
        return found.Then(census => census.Rows);
    }
}
