using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>The patients that hold a number: of any facility, in use or old, or of another module.</summary>
static class NumberProbes
{
    /// <returns>For each patient what the number is, in words.</returns>
    public static async Task<Dictionary<PatientId, List<string>>> Run(SliceContext s, string number, IReadOnlyList<PatientLookup> lookups)
    {
        var found = new Dictionary<PatientId, List<string>>();
        if (number.Length == 0)
        {
            return found;
        }

        var spellings = Spellings(number);
        var held = await (
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where spellings.Contains(i.Value)
            select new { i.PatientId, i.Kind, i.Use, i.Value, f.Code }).AsNoTracking().Take(KeyProbes.PerKey).ToListAsync(s.Stop);
        foreach (var i in held)
        {
            Add(found, i.PatientId, $"{(i.Use == IdentifierUse.Old ? "Former " : "")}{(i.Kind == IdentifierKind.Mrn ? "MRN" : "Number")} {i.Value} at {i.Code}");
        }

        foreach (var lookup in lookups)
        {
            foreach (var patient in await lookup.Find(s, number))
            {
                Add(found, patient, $"{lookup.What} {number}");
            }
        }

        return found;
    }

    static void Add(Dictionary<PatientId, List<string>> found, PatientId patient, string why)
    {
        if (!found.TryGetValue(patient, out var reasons))
        {
            found[patient] = reasons = [];
        }

        reasons.Add(why);
    }

    // A number is read out with or without its leading zeros; this system's own have eight digits.
    static List<string> Spellings(string number) =>
        [.. new[] { number, number.ToUpperInvariant(), number.TrimStart('0'), number.PadLeft(8, '0') }.Where(n => n.Length > 0).Distinct()];
}
