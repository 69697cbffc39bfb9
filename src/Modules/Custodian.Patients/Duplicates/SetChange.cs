using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>What every change of a set asks first.</summary>
static class SetChange
{
    /// <summary>The set as it was when the form was opened, to be changed.</summary>
    public static async Task<Outcome<DuplicateSet>> Open(SliceContext s, long id, long version)
    {
        if (await s.Db.Set<DuplicateSet>().AsTracking().SingleOrDefaultAsync(d => d.Id == id, s.Stop) is not { } set)
        {
            return NoSuchSet;
        }

        s.Accessed(set.PatientId, obj: $"duplicate set {id}");
        s.Accessed(set.OtherId, obj: $"duplicate set {id}");
        return set.Version == version ? set : Problem.Stale("PAT-0231", "Somebody worked on this set since you opened it. Nothing was saved. Look at what it says now, then decide.");
    }

    public static Problem NoSuchSet { get; } = Problem.NotFound("PAT-0230", "There is no such duplicate set. Open it from the list of duplicates.");

    /// <summary>An open set that this caller may work on.</summary>
    public static Problem? RefuseWork(SliceContext s, DuplicateSet set) =>
        !set.IsOpen ? Problem.Conflict("PAT-0233", "This set is decided. Open the list to see where it stands.")
        : set.Owner.Length > 0 && set.Owner != s.Caller.Name ? Problem.Conflict("PAT-0235", $"{set.Owner} works on this set. Take it over first, or leave it to them.")
        : null;

    public static async Task<(Patient One, Patient Other)> Records(SliceContext s, DuplicateSet set)
    {
        var rows = await s.Db.Set<Patient>().AsNoTracking().Where(p => p.Id == set.PatientId || p.Id == set.OtherId).ToListAsync(s.Stop);
        return (rows.Single(p => p.Id == set.PatientId), rows.Single(p => p.Id == set.OtherId));
    }
}
