using Custodian.Encounters.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.BedBoard;

/// <summary>Gives a bed to a visit and takes it back. Of two that want one at the same moment the key of the row lets one have it, on both databases.</summary>
static class BedClaims
{
    /// <summary>Brings the claim of a visit in line with where it lies. A visit that a message puts into a given bed lies there without a claim.</summary>
    public static async Task Settle(SliceContext s, Encounter e)
    {
        var holds = await s.Db.Set<BedClaim>().AsNoTracking().SingleOrDefaultAsync(c => c.EncounterId == e.Id, s.Stop);
        var wants = e.State is EncounterState.InProgress or EncounterState.OnLeave or EncounterState.Arrived && e.Unit.Length > 0 && e.Bed.Length > 0;
        if (wants && holds is not null && (holds.Unit, holds.Room, holds.Bed) == (e.Unit, e.Room, e.Bed))
        {
            return;
        }

        if (holds is not null)
        {
            await Release(s, holds);
        }

        if (wants)
        {
            await Take(s, e);
        }
    }

    /// <summary>Both beds are free within this transaction, so that each can be given to the other.</summary>
    public static Task Free(SliceContext s, Encounter one, Encounter other) =>
        s.Db.Set<BedClaim>().Where(c => c.EncounterId == one.Id || c.EncounterId == other.Id).ExecuteDeleteAsync(s.Stop);

    static async Task Release(SliceContext s, BedClaim held)
    {
        await s.Db.Set<BedClaim>().Where(c => c.EncounterId == held.EncounterId).ExecuteDeleteAsync(s.Stop);
        await s.Db.Set<Bed>().Where(b => b.FacilityId == held.FacilityId && b.Unit == held.Unit && b.Room == held.Room && b.Name == held.Bed && b.Status == BedStatus.Ready)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, BedStatus.Cleaning).SetProperty(b => b.StatusAt, s.Now).SetProperty(b => b.Version, b => b.Version + 1), s.Stop);
        var next = await s.Db.Set<Encounter>().AsNoTracking()
            .Where(x => x.FacilityId == held.FacilityId && x.Unit == held.Unit && x.Room == held.Room && x.Bed == held.Bed && x.Id != held.EncounterId && (x.State == EncounterState.InProgress || x.State == EncounterState.OnLeave))
            .OrderBy(x => x.Id).FirstOrDefaultAsync(s.Stop);
        if (next is not null)
        {
            await Take(s, next);
        }
    }

    static async Task Take(SliceContext s, Encounter e)
    {
        await s.Db.Database.ExecuteSqlAsync($"""
            insert into encounters_bed_claim (facility_id, unit, room, bed, encounter_id)
            values ({e.FacilityId.Value}, {e.Unit}, {e.Room}, {e.Bed}, {e.Id.Value})
            on conflict do nothing
            """, s.Stop);
        await s.Db.Set<Bed>().Where(b => b.FacilityId == e.FacilityId && b.Unit == e.Unit && b.Room == e.Room && b.Name == e.Bed && b.Status == BedStatus.Cleaning)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, BedStatus.Ready).SetProperty(b => b.StatusAt, s.Now).SetProperty(b => b.Version, b => b.Version + 1), s.Stop);
    }
}
