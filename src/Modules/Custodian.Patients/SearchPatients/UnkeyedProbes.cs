using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Rekey;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>
/// Patients whose keys are still of older rules, or empty, while these are computed anew: found by what they are stored with. Slower than keys and without sounds and
/// nicknames, but nobody who is written as searched for goes missing meanwhile.
/// </summary>
static class UnkeyedProbes
{
    public static async Task<IReadOnlyList<KeyProbes.Found>> Run(SliceContext s, SearchQuery q)
    {
        if (await KeySchemes.Find(s) is not { Complete: false } scheme)
        {
            return [];
        }

        var family = Written(q.Traits.Family);
        var listed = NameText.ListName(q.Family);
        var given = Written(q.Traits.Given);
        var (birth, exchanged) = (q.Birth, q.Birth is { } said ? SearchProbes.Exchanged(said) : null);
        var (byFamily, byGiven, byBirth, byPhone) = (family.Length > 0, family.Length == 0 && given.Length > 0, birth is not null, q.Phone.Length > 0);
        // The database runs it: EF Core translates ToUpper and no other form.
#pragma warning disable RS0030, CA1304, CA1311, CA1862
        var found = await s.Db.Set<Patient>()
            .Where(p => (long)(object)p.Id > scheme.Reached && (long)(object)p.Id <= scheme.Last)
            .Where(p => (byFamily && (p.Family.ToUpper().StartsWith(family) || p.ListName == listed))
                || (byGiven && p.Given.ToUpper().StartsWith(given))
                || (byBirth && (p.BirthDate == birth || p.BirthDate == exchanged))
                || (byPhone && p.Phone == q.Phone))
            .OrderBy(p => p.Id).Take(KeyProbes.PerKey).Select(p => p.Id).ToListAsync(s.Stop);
#pragma warning restore RS0030, CA1304, CA1311, CA1862
        return [.. found.Select(id => new KeyProbes.Found("", id.Value))];
    }

    static string Written(string? name) => name?.Trim().ToUpperInvariant() ?? "";
}
