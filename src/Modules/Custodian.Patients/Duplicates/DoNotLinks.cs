using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>Pairs that are two people. Kept between the records themselves, so that merging either side into a third does not lose the entry.</summary>
static class DoNotLinks
{
    public static async Task Add(SliceContext s, PatientId a, PatientId b, string reason)
    {
        var (low, high) = Pair(a, b);
        if (await s.Db.Set<DoNotLink>().FindAsync([low, high], s.Stop) is null)
        {
            s.Db.Add(new DoNotLink { PatientId = low, OtherId = high, At = s.Now, By = s.Caller.Name, Reason = reason.Trim() });
        }
    }

    /// <summary>An entry between any record of the one side and any of the other; null when there is none.</summary>
    public static Task<DoNotLink?> Between(CustodianDb db, IReadOnlyList<PatientId> one, IReadOnlyList<PatientId> other, CancellationToken stop) => db.Set<DoNotLink>().AsNoTracking()
        .Where(d => (one.Contains(d.PatientId) && other.Contains(d.OtherId)) || (other.Contains(d.PatientId) && one.Contains(d.OtherId)))
        .OrderBy(d => d.At).FirstOrDefaultAsync(stop);

    public static (PatientId Low, PatientId High) Pair(PatientId a, PatientId b) => a.Value < b.Value ? (a, b) : (b, a);
}
