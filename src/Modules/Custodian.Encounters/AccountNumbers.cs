using System.Globalization;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Account numbers of visits opened by form: year and month of the facility's day, then a count, <c>2609-00417</c>. Messages bring their own.</summary>
static class AccountNumbers
{
    public static async Task<string> Next(SliceContext s, FacilityId facility)
    {
        var day = (await FacilityDay.Of(s, facility)).Day(s.Now)!.Value;
        var month = day.ToString("yyMM", CultureInfo.InvariantCulture);
        string account;
        do
        {
            var count = await Count(s, facility, month);
            account = string.Create(CultureInfo.InvariantCulture, $"{month}-{count:00000}");
        }
        while (await s.Db.Set<Encounter>().AnyAsync(e => e.FacilityId == facility && e.Account == account, s.Stop));
        return account;
    }

    // One statement counts and locks the row until the transaction ends, on both databases.
    static async Task<long> Count(SliceContext s, FacilityId facility, string month)
    {
        var counted = await s.Db.Database.SqlQuery<long>($"""
            insert into encounters_account_counter (facility_id, month, last)
            values ({facility.Value}, {month}, 1)
            on conflict (facility_id, month) do update set last = encounters_account_counter.last + 1
            returning last as "Value"
            """).ToListAsync(s.Stop);
        return counted[0];
    }
}
