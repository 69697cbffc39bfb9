using Custodian.Encounters.MergeVisits;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>
/// Account and visit numbers that a sender changes or merges (HL7 A35, A41, A42, A49, A50, A51). The visit stays the same row: only its number
/// changes, and the former one leads to it.
/// </summary>
public static class AccountNumberChanges
{
    /// <summary>The visit of <paramref name="from"/> is called <paramref name="to"/> from now on.</summary>
    /// <param name="merging">Both are accounts in use that are to become one, and not one account under another number.</param>
    /// <returns>The visit; NotFound when neither number is known.</returns>
    public static async Task<Outcome<EncounterId>> Change(SliceContext s, FacilityId facility, string from, string to, bool merging = false)
    {
        if (from == to)
        {
            return Problem.Invalid("ENC-0305", "The former and the new account number are the same. Check which two are meant.");
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var (old, now) = (await EncounterRecords.FindByAccount(s, facility, from), await EncounterRecords.FindByAccount(s, facility, to));
        return (old, now) switch
        {
            (null, null) => Problem.NotFound("ENC-0306", "Neither account is known yet. The change is held and tried again when one of them arrives."),
            (null, { } visit) => await Alias(s, facility, from, visit.Id),
            ({ } visit, null) => await Rename(s, visit.Id, to),
            var (a, b) when a!.Id == b!.Id => b.Id,
            var (a, b) when merging => await VisitMerging.Merge(s, a!.Id, b!.Id, "merged by the sender"),
            var (a, b) => await MergeEmpty(s, a!, b!),
        };
    }

    static async Task<Outcome<EncounterId>> Alias(SliceContext s, FacilityId facility, string from, EncounterId visit)
    {
        var row = await s.Db.Set<Encounter>().AsNoTracking().SingleAsync(e => e.Id == visit, s.Stop);
        s.Db.Add(new AccountAlias { FacilityId = facility, Account = from, EncounterId = visit, PatientId = row.PatientId, At = s.Now });
        s.Accessed(row.PatientId, visit, detail: "former account number recorded");
        return visit;
    }

    static async Task<Outcome<EncounterId>> Rename(SliceContext s, EncounterId visit, string to)
    {
        var row = await s.Db.Set<Encounter>().AsTracking().SingleAsync(e => e.Id == visit, s.Stop);
        var (from, at) = (row.Account, s.Now);
        // A number changed there and back is an alias no more.
        await s.Db.Set<AccountAlias>().Where(a => a.FacilityId == row.FacilityId && a.Account == to).ExecuteDeleteAsync(s.Stop);
        row.Account = to;
        s.Db.Add(new AccountAlias { FacilityId = row.FacilityId, Account = from, EncounterId = visit, PatientId = row.PatientId, At = at });
        Note(s, row, "Renumbered", $"account {from} became {to}");
        s.Tell(new EncounterChanged(visit, row.PatientId));
        return visit;
    }

    /// <summary>A change of number is no merge: two visits become one by it only when the one that goes holds nothing.</summary>
    static async Task<Outcome<EncounterId>> MergeEmpty(SliceContext s, EncounterView from, EncounterView into) =>
        from.State is EncounterState.Planned or EncounterState.PreRegistered or EncounterState.CancelledBeforeStart or EncounterState.CancelledAfterStart or EncounterState.NoShow
            ? await VisitMerging.Merge(s, from.Id, into.Id, "change of number by the sender")
            : Problem.Conflict("ENC-0308", $"Accounts {from.Account} and {into.Account} both have a visit, and a change of number is not a merge. Compare the two; merge them on the page of the first, then close this message.");

    static void Note(SliceContext s, Encounter e, string kind, string detail)
    {
        s.Accessed(e.PatientId, e.Id, detail: "account number changed");
        s.Db.Add(new EncounterEvent { Id = s.Ids.Next(), EncounterId = e.Id, PatientId = e.PatientId, Kind = kind, EventAt = s.Now, RecordedAt = s.Now, By = s.Caller.Name, Detail = detail });
    }
}
