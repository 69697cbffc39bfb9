using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Visits as things that were filed under somebody and can be moved to the person they are of.</summary>
static class VisitItems
{
    public static FiledItems Items { get; } = new("visit", "Visits", List, (s, id, to, reason) => RefiledVisits.Refile(s, new EncounterId(id), to, reason));

    static async Task<IReadOnlyList<FiledItem>> List(SliceContext s, IReadOnlyList<PatientId> ids, DateTime? since)
    {
        var rows = await (
            from e in s.Db.Set<Encounter>()
            where ids.Contains(e.PatientId)
            orderby e.AdmittedAt descending, e.Id
            select new { e.Id, e.PatientId, e.Account, e.Class, e.State, e.AdmitDate, e.DischargeDate, Opened = s.Db.Set<EncounterEvent>().Where(x => x.EncounterId == e.Id).Min(x => (DateTime?)x.RecordedAt) })
            .AsNoTracking().ToListAsync(s.Stop);
        return
        [
            .. rows.Where(r => since is null || r.Opened > since).Select(r => new FiledItem(
                Items.Kind, r.Id.Value, r.PatientId, $"Account {r.Account}, {EncounterWords.Of(r.Class)}, {Show.Date(r.AdmitDate)}{(r.DischargeDate is { } left ? $" to {Show.Date(left)}" : "")}, {EncounterWords.Of(r.State)}", r.Opened, $"/encounters/{r.Id}")),
        ];
    }
}
