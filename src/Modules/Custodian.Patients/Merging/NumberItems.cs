using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>Numbers as things that were given to the wrong record and can be moved.</summary>
static class NumberItems
{
    public static FiledItems Items { get; } = new("number", "Numbers", List, Refile);

    static async Task<IReadOnlyList<FiledItem>> List(SliceContext s, IReadOnlyList<PatientId> ids, DateTime? since)
    {
        var rows = await (
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where ids.Contains(i.PatientId) && (since == null || i.RecordedAt > since)
            orderby f.Code, i.Value
            select new { i.Id, i.PatientId, i.Kind, i.Value, i.Use, i.RecordedAt, f.Code }).AsNoTracking().ToListAsync(s.Stop);
        return [.. rows.Select(r => new FiledItem(Items.Kind, r.Id, r.PatientId, $"{(r.Kind == IdentifierKind.Mrn ? "MRN" : "Number")} {r.Value} at {r.Code}{(r.Use == IdentifierUse.Old ? ", old" : "")}", r.RecordedAt, ""))];
    }

    static async Task<Outcome<Done>> Refile(SliceContext s, long id, PatientId to, string reason)
    {
        var number = await s.Db.Set<Identifier>().AsTracking().SingleAsync(i => i.Id == id, s.Stop);
        s.Accessed(number.PatientId, detail: "number moved away");
        s.Accessed(to, detail: "number moved here");
        number.PatientId = to;
        await s.Db.SaveChangesAsync(s.Stop);
        return Done.Value;
    }
}
