using Custodian.Coding.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>Who is coding a visit of either record now: told at the next save, with nothing lost.</summary>
static class OpenEdits
{
    public static MergeCheck Check { get; } = new("coding.open-edits", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, MergePair pair, CancellationToken stop)
    {
        var (ids, now) = (pair.Survivor.Concat(pair.Loser).ToList(), pair.Now);
        var open = await (
            from c in db.Set<CodingCase>()
            join e in db.Set<EncounterView>() on c.EncounterId equals e.Id
            where ids.Contains(c.PatientId) && c.LeaseBy != "" && c.LeaseUntil > now && c.State != CaseState.Coded
            orderby e.Account
            select new { e.Account, c.LeaseBy }).AsNoTracking().ToListAsync(stop);
        return [.. open.Select(o => new Finding("COD-0427", Severity.Warning, $"Account {o.Account}", $"{o.LeaseBy} is coding it. At the next save the coder is told that the identity changed and keeps everything typed."))];
    }
}
