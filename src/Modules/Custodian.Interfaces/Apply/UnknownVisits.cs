using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Apply;

/// <summary>Whether an event of a visit nobody told of opens it or waits, by the facility's setting (FACTS 8).</summary>
static class UnknownVisits
{
    public static Task<bool> AreHeld(SliceContext s, FacilityId facility) => s.Db.Set<SenderRule>().AnyAsync(r => r.FacilityId == facility && r.HoldUnknownVisits, s.Stop);
}
