using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Overlays;

/// <summary>The overlay page of a record. Whoever corrects demographics may report one; who saw the record and what can be moved is for those who work on it.</summary>
static class ReadOverlay
{
    /// <summary>How far back those who saw the record are listed.</summary>
    const int ViewerDays = 30;

    public static readonly Slice<PatientId, OverlaySheet> Definition =
        Slice.Read<PatientId, OverlaySheet>("patients.read-overlay", "patients.update", Scope.Patient, Handle);

    static async Task<Outcome<OverlaySheet>> Handle(SliceContext s, PatientId asked)
    {
        var id = await PatientRecords.Resolve(s, asked);
        if (await PersonBanner.Of(s, id) is not { } banner || await PatientRecords.Find(s, id) is not { } person)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "overlay page");
        var ids = await PatientRecords.AllIdsOf(s, id);
        var works = s.Caller.May(Permissions.Overlay);
        var steps = await s.Db.Set<OverlayNote>().Where(n => ids.Contains(n.PatientId)).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Select(n => new OverlayStep(n.At, n.By, n.What, n.Reason)).ToListAsync(s.Stop);
        var moved = await s.Db.Set<Refiling>().Where(r => ids.Contains(r.PatientId) || ids.Contains(r.ToId)).OrderByDescending(r => r.At).ThenByDescending(r => r.Id)
            .Select(r => new MovedItem(r.Text, r.PatientId, r.ToId, r.At, r.By, r.Reason)).ToListAsync(s.Stop);
        return new OverlaySheet(id, person.Quarantined, steps, works ? await Viewers(s, ids) : [], ViewerDays, works ? await Items(s, ids) : [], moved, banner, works);
    }

    static async Task<IReadOnlyList<FiledItem>> Items(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        List<FiledItem> items = [];
        foreach (var kind in s.Db.FiledItems.ToList())
        {
            items.AddRange(await kind.List(s, ids, null));
        }

        return items;
    }

    /// <summary>People, by the audit trail: interfaces and the program itself read nothing into it.</summary>
    static async Task<IReadOnlyList<RecordViewer>> Viewers(SliceContext s, IReadOnlyList<PatientId> ids)
    {
        var since = s.Now.AddDays(-ViewerDays);
        var rows = await s.Db.Set<AuditEvent>().AsNoTracking()
            .Where(e => e.PatientId != null && ids.Contains(e.PatientId.Value) && e.At >= since && e.UserId != null && e.Outcome == "ok")
            .GroupBy(e => e.Actor).Select(g => new { Who = g.Key, Times = g.Count(), Last = g.Max(e => e.At) }).OrderByDescending(g => g.Last).ToListAsync(s.Stop);
        return [.. rows.Select(r => new RecordViewer(r.Who, r.Times, r.Last))];
    }
}
