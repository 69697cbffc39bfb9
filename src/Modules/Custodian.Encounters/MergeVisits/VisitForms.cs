using Custodian.Encounters.Model;
using Custodian.Encounters.Packets;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.MergeVisits;

/// <summary>Forms that were settled at a visit that goes, where the visit that stays has none of the kind.</summary>
static class VisitForms
{
    public static VisitJoin Forms { get; } = new(
        async (db, visit, stop) => await db.Set<PacketItem>().Where(i => i.EncounterId == visit && i.State != PacketState.Needed).Select(i => i.Id).ToListAsync(stop),
        (db, ids, visits, stop) => db.Set<PacketItem>()
            .Where(i => ids.Contains(i.Id) && i.EncounterId == visits.From && !db.Set<PacketItem>().Any(other => other.EncounterId == visits.To && other.Form == i.Form))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.EncounterId, visits.To), stop));
}
