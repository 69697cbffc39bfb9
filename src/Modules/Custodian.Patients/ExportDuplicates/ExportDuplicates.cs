using Custodian.Kernel;
using Custodian.Patients.ListDuplicates;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;

namespace Custodian.Patients.ExportDuplicates;

/// <summary>The whole view of the duplicate sets as a file.</summary>
static class ExportDuplicates
{
    public static readonly Slice<DuplicateQuestion, ListFile> Definition = ListExport.Of<DuplicateQuestion, DuplicateRow>(
        "patients.export-duplicates", Permissions.Export, "duplicates", Rows,
        new("record", r => Show.Name(r.Family, r.Given)), new("mrn", r => r.Mrn), new("born", r => Show.Date(r.Born)),
        new("other_record", r => Show.Name(r.OtherFamily, r.OtherGiven)), new("other_mrn", r => r.OtherMrn), new("other_born", r => Show.Date(r.OtherBorn)),
        new("score_basis_points", r => CsvText.Number(r.Score)), new("in_house", r => r.Here ? "yes" : "no"), new("state", r => r.State.ToString()), new("decision", r => r.Decision.ToString()),
        new("origin", r => r.Source), new("owner", r => r.Owner), new("found_utc", r => CsvText.Time(r.FoundAt)));

    static async Task<Outcome<IReadOnlyList<DuplicateRow>>> Rows(SliceContext s, DuplicateQuestion question)
    {
        var found = await ListDuplicates.ListDuplicates.Handle(s, question with { Page = 1, Size = ListExport.Asked });
        return found.Then(list => list.Rows);
    }
}
