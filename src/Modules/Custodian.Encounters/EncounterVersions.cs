using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Refuses a form that was opened before the visit changed.</summary>
static class EncounterVersions
{
    /// <summary>Takes the row lock, so that the second of two forms waits here and then sees the new version.</summary>
    public static async Task<Problem?> Check(SliceContext s, EncounterId id, long version)
    {
        var same = await s.Db.Set<Encounter>().Where(e => e.Id == id && e.Version == version).ExecuteUpdateAsync(set => set.SetProperty(e => e.Version, e => e.Version), s.Stop);
        if (same > 0)
        {
            return null;
        }

        return await s.Db.Set<Encounter>().AnyAsync(e => e.Id == id, s.Stop)
            ? Problem.Stale("ENC-0110", "This visit changed while you worked. Nothing was saved. Look at what it says now, then repeat what is missing.")
            : NotFound;
    }

    public static Problem NotFound { get; } = Problem.NotFound("ENC-0100", "There is no such visit. Search for the patient and open it from the list of visits.");
}
