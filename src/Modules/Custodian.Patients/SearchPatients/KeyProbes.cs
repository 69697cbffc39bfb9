using System.Globalization;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>Looks up keys in one statement: each is an equality on the index that stops at a limit, so that a common name costs no more than a rare one.</summary>
static class KeyProbes
{
    /// <summary>Patients taken of one key. Those of a key that more share are the first by id; the search says that it was cut.</summary>
    public const int PerKey = 150;

    public sealed record Found(string Key, long Patient)
    {
        public PatientId Id => new(Patient);
    }

    public static async Task<List<Found>> Run(SliceContext s, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var sql = string.Join(" union all ", keys.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $$"""
            select * from (select "key" as "Key", patient_id as "Patient" from patients_search_key where "key" = {{{at}}} order by patient_id limit {{PerKey}}) k{{at}}
            """)));
        return await s.Db.Database.SqlQueryRaw<Found>(sql, [.. keys.Cast<object>()]).ToListAsync(s.Stop);
    }
}
