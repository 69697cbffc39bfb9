using Custodian.Billing.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Accounts;

/// <summary>The account of an encounter with its holds and claims, loaded to be worked on.</summary>
sealed class AccountWork
{
    readonly SliceContext _s;

    AccountWork(SliceContext s, EncounterView visit, Account account, List<AccountHold> holds, List<Claim> claims)
    {
        (_s, Visit, Account, Holds, Claims) = (s, visit, account, holds, claims);
    }

    public EncounterView Visit { get; }

    public Account Account { get; }

    public List<AccountHold> Holds { get; }

    /// <summary>Oldest first.</summary>
    public List<Claim> Claims { get; }

    public Claim? Newest => Claims.LastOrDefault(c => c.State != ClaimState.Withdrawn);

    /// <summary>Opens the account when billing had none. Null when there is no such encounter.</summary>
    public static async Task<AccountWork?> Load(SliceContext s, EncounterId encounter)
    {
        if (await EncounterRecords.Find(s, encounter) is not { } visit)
        {
            return null;
        }

        s.Accessed(visit.PatientId, encounter, "account");
        var account = await s.Db.Set<Account>().AsTracking().SingleOrDefaultAsync(a => a.EncounterId == encounter, s.Stop);
        if (account is null)
        {
            account = new Account { EncounterId = encounter, PatientId = visit.PatientId, FacilityId = visit.FacilityId };
            s.Db.Add(account);
        }

        var holds = await s.Db.Set<AccountHold>().AsTracking().Where(h => h.EncounterId == encounter).OrderBy(h => h.Id).ToListAsync(s.Stop);
        var claims = await s.Db.Set<Claim>().AsTracking().Where(c => c.EncounterId == encounter).OrderBy(c => c.Number).ToListAsync(s.Stop);
        return new(s, visit, account, holds, claims);
    }

    public bool Has(HoldReason reason) => Holds.Any(h => h.Reason == reason && h.ClearedAt is null);

    /// <summary>Opens a hold, or says anew what an open one of this reason waits for.</summary>
    public void Hold(HoldReason reason, string detail, DateOnly? until = null)
    {
        if (Holds.Find(h => h.Reason == reason && h.ClearedAt is null) is { } open)
        {
            open.Detail = detail;
            return;
        }

        var hold = new AccountHold
        {
            Id = _s.Ids.Next(), EncounterId = Account.EncounterId, PatientId = Account.PatientId, Reason = reason, Detail = detail, Until = until,
            OpenedAt = _s.Now, OpenedBy = _s.Caller.Name,
        };
        Holds.Add(hold);
        _s.Db.Add(hold);
    }

    public void Clear(HoldReason reason)
    {
        foreach (var hold in Holds.Where(h => h.Reason == reason && h.ClearedAt is null))
        {
            (hold.ClearedAt, hold.ClearedBy) = (_s.Now, _s.Caller.Name);
        }
    }

    public Claim Add(string frequency, ClaimId? corrects)
    {
        var number = Claims.Count + 1;
        var claim = new Claim
        {
            Id = _s.Ids.Next<ClaimId>(), EncounterId = Account.EncounterId, PatientId = Account.PatientId, FacilityId = Account.FacilityId,
            Number = number, Frequency = frequency, Corrects = corrects, CreatedAt = _s.Now,
            ControlNumber = number == 1 ? Visit.Account : $"{Visit.Account}-{number}",
        };
        Claims.Add(claim);
        _s.Db.Add(claim);
        return claim;
    }

    public void Note(Claim claim, string what, string detail = "") => Note(_s, claim, what, detail);

    public static void Note(SliceContext s, Claim claim, string what, string detail = "") => s.Db.Add(new ClaimEvent
    {
        Id = s.Ids.Next(), ClaimId = claim.Id, PatientId = claim.PatientId, At = s.Now, By = s.Caller.Name, Event = what, Detail = detail,
    });

    /// <summary>
    /// Brings claim and account in line with the holds. Days of the bill hold pass by themselves and stop only the sending, so they do not
    /// keep a claim from being ready.
    /// </summary>
    public void Settle()
    {
        if (Newest is { Unsent: true } claim)
        {
            // A void takes back what was sent, whatever holds the account now.
            var held = claim.Frequency == "8" ? claim.Errors > 0 : Holds.Any(h => h.ClearedAt is null && h.Reason != HoldReason.BillDays);
            Move(claim, held ? ClaimState.Held : ClaimState.Ready);
        }

        Account.State = StateNow();
    }

    void Move(Claim claim, ClaimState to)
    {
        if (claim.State == to && _s.Db.Entry(claim).State != EntityState.Added)
        {
            return;
        }

        claim.State = to;
        Note(claim, to.ToString(), string.Join(", ", Holds.Where(h => h.ClearedAt is null && h.Reason != HoldReason.BillDays).Select(h => HoldWords.Of(h.Reason))));
        if (to == ClaimState.Ready)
        {
            _s.Tell(new ClaimReady(claim.Id, claim.EncounterId, claim.PatientId, claim.Number, claim.Total.Cents));
        }
    }

    AccountState StateNow() => (Visit.State, Newest) switch
    {
        (EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart or EncounterState.NoShow, null) => AccountState.Cancelled,
        (_, { Gone: true, RebillReason.Length: > 0 } or { Unsent: true, Frequency: "7" or "8" }) => AccountState.Rebill,
        (_, { State: ClaimState.Sent }) => AccountState.Billed,
        (_, { State: ClaimState.Batched }) => AccountState.Ready,
        (not EncounterState.Discharged, _) => AccountState.Open,
        (_, { State: ClaimState.Ready }) => AccountState.Ready,
        _ => AccountState.Held,
    };
}
