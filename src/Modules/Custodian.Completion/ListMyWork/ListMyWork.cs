using Custodian.Completion.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.ListMyWork;

/// <summary>What the caller has to complete in charts, what is due first at the top and one line for a visit, for the drawer.</summary>
static class ListMyWork
{
    const int Most = 30;

    public static readonly Slice<bool, IReadOnlyList<WorkItemLine>> Definition =
        Slice.Read<bool, IReadOnlyList<WorkItemLine>>("completion.list-my-work", Permissions.Sign, Scope.List, Handle, AuditVerb.Search);

    static async Task<Outcome<IReadOnlyList<WorkItemLine>>> Handle(SliceContext s, bool input)
    {
        if (await DocumentRecords.SignerOf(s.Db, s.Caller, s.Stop) is not { } me)
        {
            return new List<WorkItemLine>();
        }

        var mine = await s.Db.Set<Deficiency>().AtVisits(s.Db, s.Caller, d => d.EncounterId)
            .Where(d => d.ResponsibleId == me && d.State == DeficiencyState.Pending)
            .GroupBy(d => new { d.EncounterId, Sign = d.Kind == DeficiencyKind.MissingSignature })
            .Select(g => new { g.Key.EncounterId, g.Key.Sign, Count = g.Count(), Due = g.Min(d => d.DueAt) })
            .OrderBy(g => g.Due).ThenBy(g => g.EncounterId).Take(Most).ToListAsync(s.Stop);
        var visits = mine.Select(m => m.EncounterId).ToList();
        var people = await (
            from e in s.Db.Set<EncounterView>()
            where visits.Contains(e.Id)
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            select new { e.Id, e.Account, p.Family, p.Given, p.Mrn }).ToDictionaryAsync(p => p.Id, s.Stop);
        s.Accessed(null, null, "own deficiencies", $"{mine.Count} rows");
        return (
            from m in mine
            let person = people[m.EncounterId]
            select new WorkItemLine(
                m.Sign ? "/sign" : $"/charts/{m.EncounterId}",
                $"{(m.Sign ? "Sign" : "Complete")} {person.Account}{(m.Count > 1 ? $" ({m.Count})" : "")}",
                $"{Show.Name(person.Family, person.Given)} · MRN {person.Mrn}",
                m.Due < s.Now ? "Overdue" : $"Due {Show.Day(DateOnly.FromDateTime(m.Due))}")).ToList();
    }
}
