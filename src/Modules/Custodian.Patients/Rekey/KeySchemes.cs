using Custodian.Matching.Blocking;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Rekey;

/// <summary>The rules that keys are computed by, and how far this database follows them.</summary>
static class KeySchemes
{
    /// <summary>A change of <see cref="SearchKeys"/>, of the passes kept, of the engine's keys or of a derived column changes this name.</summary>
    public static string Current { get; } = $"{SearchKeys.Edition}-{BlockingKeys.Edition}-{MatchKeys.Passes}";

    public static Task<KeyScheme?> Find(SliceContext s) => s.Db.Set<KeyScheme>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == KeyScheme.TheOnly, s.Stop);

    /// <summary>Nobody is in the index yet: whoever comes is written by the current rules.</summary>
    public static async Task BeginNew(SliceContext s)
    {
        if (!await s.Db.Set<KeyScheme>().AnyAsync(s.Stop) && !await s.Db.Set<Patient>().AnyAsync(s.Stop))
        {
            s.Db.Add(new KeyScheme { Id = KeyScheme.TheOnly, Scheme = Current, Complete = true });
            await s.Db.SaveChangesAsync(s.Stop);
        }
    }
}
