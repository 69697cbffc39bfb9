using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Visits that belong together.</summary>
static class EncounterLinks
{
    public static async Task Add(SliceContext s, EncounterId visit, EncounterId other, EncounterLinkKind kind, string reason)
    {
        if (!await s.Db.Set<EncounterLink>().AnyAsync(l => l.EncounterId == visit && l.OtherId == other && l.Kind == kind && l.Reason == reason, s.Stop))
        {
            s.Db.Add(new EncounterLink { Id = s.Ids.Next(), EncounterId = visit, OtherId = other, Kind = kind, Reason = reason, At = s.Now, By = s.Caller.Name });
        }
    }

    /// <summary>The links of a visit in both directions, the newest first.</summary>
    public static async Task<IReadOnlyList<EncounterLink>> Of(SliceContext s, EncounterId visit) =>
        await s.Db.Set<EncounterLink>().AsNoTracking().Where(l => l.EncounterId == visit || l.OtherId == visit).OrderByDescending(l => l.Id).ToListAsync(s.Stop);
}
