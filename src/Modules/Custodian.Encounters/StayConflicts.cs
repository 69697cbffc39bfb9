using Custodian.Encounters.AdmitPatient;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>What stays say against a merge: nobody lies in two beds at once, and nobody is admitted after their death (WORKFLOWS 3).</summary>
static class StayConflicts
{
    public static MergeCheck Check { get; } = new("encounters.stays", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, MergePair pair, CancellationToken stop)
    {
        var (left, right) = (await Stays(db, pair.Survivor, stop), await Stays(db, pair.Loser, stop));
        List<Finding> found = [.. InTwoBeds(left, right), .. SameTime(left, right), .. InHouse([.. left, .. right])];
        found.AddRange(await AfterDeath(db, pair.Survivor, right, stop));
        found.AddRange(await AfterDeath(db, pair.Loser, left, stop));
        return found;
    }

    static Task<List<Encounter>> Stays(CustodianDb db, IReadOnlyList<PatientId> ids, CancellationToken stop) => db.Set<Encounter>().AsNoTracking()
        .Where(e => ids.Contains(e.PatientId) && e.State != EncounterState.CancelledBeforeStart && e.State != EncounterState.CancelledAfterStart && e.State != EncounterState.NoShow)
        .OrderBy(e => e.AdmittedAt).ToListAsync(stop);

    static IEnumerable<Finding> InTwoBeds(List<Encounter> left, List<Encounter> right) =>
        from a in left
        where IsOpenStay(a)
        from b in right
        where IsOpenStay(b)
        select new Finding("ENC-0301", Severity.Error, $"Accounts {a.Account} and {b.Account}", "Both records have an open admission. Find out who lies in which bed; discharge or cancel the one that is wrong, then merge.");

    static IEnumerable<Finding> SameTime(List<Encounter> left, List<Encounter> right) =>
        from a in left
        where AdmissionRules.IsStay(a.Class) && a.AdmittedAt is not null
        from b in right
        where AdmissionRules.IsStay(b.Class) && b.AdmittedAt is not null && !(IsOpenStay(a) && IsOpenStay(b))
        where a.AdmittedAt < (b.DischargedAt ?? DateTime.MaxValue) && b.AdmittedAt < (a.DischargedAt ?? DateTime.MaxValue)
        select new Finding("ENC-0303", Severity.Warning, $"Accounts {a.Account} and {b.Account}", "Two stays overlap in time. Compare the charts: the same stay may stand in both records, or they are two people.");

    static IEnumerable<Finding> InHouse(List<Encounter> stays) =>
        stays.Where(IsOpenStay).Select(e => new Finding("ENC-0304", Severity.Warning, $"Account {e.Account}", $"The patient is in the house{(e.Unit.Length > 0 ? $" on {e.Unit}" : "")}. Tell the unit, since labels and wristband may change."));

    static async Task<IEnumerable<Finding>> AfterDeath(CustodianDb db, IReadOnlyList<PatientId> died, List<Encounter> others, CancellationToken stop)
    {
        var first = died[0];
        var on = await db.Set<PatientView>().Where(p => p.Id == first).Select(p => p.DiedOn).SingleOrDefaultAsync(stop);
        return on is null
            ? []
            : others.Where(e => e.AdmitDate > on).Select(e => new Finding("ENC-0302", Severity.Error, $"Account {e.Account}", "The visit began after the death recorded on the other record. One of the two is wrong: correct the date of death, or keep the records apart."));
    }

    internal static bool IsOpenStay(Encounter e) => AdmissionRules.IsStay(e.Class) && (e.State is EncounterState.InProgress or EncounterState.OnLeave);
}
