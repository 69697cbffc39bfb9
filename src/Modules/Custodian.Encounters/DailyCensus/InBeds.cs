using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.DailyCensus;

/// <summary>The parts of stays that hold at an instant.</summary>
static class InBeds
{
    public static IQueryable<StaySegment> At(SliceContext s, FacilityId facility, DateTime instant) =>
        s.Db.Set<StaySegment>().AsNoTracking().Where(x => x.FacilityId == facility && x.BeganAt <= instant && (x.EndedAt == null || x.EndedAt > instant));
}
