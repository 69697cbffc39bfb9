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

        var mine = await (
            from d in s.Db.Set<Deficiency>().AtVisits(s.Db, s.Caller, d => d.EncounterId)
            where d.ResponsibleId == me && d.State == DeficiencyState.Pending
            join e in s.Db.Set<EncounterView>() on d.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            orderby d.DueAt, d.Id
            select new { d.Kind, d.EncounterId, d.DueAt, e.Account, p.Family, p.Given, p.Mrn }).Take(Most).ToListAsync(s.Stop);
        s.Accessed(null, null, "own deficiencies", $"{mine.Count} rows");
        return (
            from m in mine
            group m by (m.EncounterId, Sign: m.Kind == DeficiencyKind.MissingSignature) into same
            let first = same.First()
            select new WorkItemLine(
                same.Key.Sign ? "/sign" : $"/charts/{same.Key.EncounterId}",
                $"{(same.Key.Sign ? "Sign" : "Complete")} {first.Account}{(same.Count() > 1 ? $" ({same.Count()})" : "")}",
                $"{Show.Name(first.Family, first.Given)} · MRN {first.Mrn}",
                first.DueAt < s.Now ? "Overdue" : $"Due {Show.Day(DateOnly.FromDateTime(first.DueAt))}")).ToList();
    }
}
