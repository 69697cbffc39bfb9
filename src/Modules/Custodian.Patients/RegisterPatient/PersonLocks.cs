using System.Security.Cryptography;
using System.Text;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.RegisterPatient;

/// <summary>
/// Lets registrations of one person wait for one another, so that the second finds the first. Whoever looks like the same person shares a
/// blocking key; the locks of all keys are taken in one order, so two never wait for each other, and end with the transaction. SQLite has one
/// writer anyway.
/// </summary>
static class PersonLocks
{
    const string Namespace = "patients.register|";

    public static async Task Take(SliceContext s, Demographics said)
    {
        if (s.Db.IsSqlite)
        {
            return;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        new MatchKeys().Add(keys, PersonTraits.Of(said));
        foreach (var number in keys.Select(Number).Order())
        {
            await s.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({number})", s.Stop);
        }
    }

    static long Number(string key) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(Namespace + key)));
}
