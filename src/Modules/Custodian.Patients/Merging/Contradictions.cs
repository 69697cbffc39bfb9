using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>In what two records contradict each other: what makes a merge by message a question for a person (FACTS 4).</summary>
public static class Contradictions
{
    /// <returns>Words such as "birth date"; empty when nothing speaks against one person.</returns>
    public static async Task<IReadOnlyList<string>> Between(SliceContext s, PatientId one, PatientId other)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        var rows = await s.Db.Set<Patient>().AsNoTracking().Where(p => p.Id == one || p.Id == other).ToListAsync(s.Stop);
        var (a, b) = (rows.Single(p => p.Id == one), rows.Single(p => p.Id == other));
        List<string> found = [];
        if (RecordDifferences.Births(a.BirthDate, b.BirthDate))
        {
            found.Add("birth date");
        }

        if (RecordDifferences.Sexes(a.Sex, b.Sex))
        {
            found.Add("sex");
        }

        // A family name changes with a marriage; a given name that is no variant of the other is another person's.
        if (PairMatching.Score(a, b).Evidence.Any(e => e is { Trait: Trait.Given, Level: Level.Differ }))
        {
            found.Add("given name");
        }

        return found;
    }
}
