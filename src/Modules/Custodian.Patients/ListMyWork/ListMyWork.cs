using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ListMyWork;

/// <summary>Duplicate sets in the caller's hands, for the drawer.</summary>
static class ListMyWork
{
    const int Most = 30;

    public static readonly Slice<bool, IReadOnlyList<WorkItemLine>> Definition =
        Slice.Read<bool, IReadOnlyList<WorkItemLine>>("patients.list-my-work", Permissions.Merge, Scope.List, Handle, AuditVerb.Search);

    static async Task<Outcome<IReadOnlyList<WorkItemLine>>> Handle(SliceContext s, bool input)
    {
        var mine = await (
            from d in s.Db.Set<DuplicateSet>().AtPeople(s.Db, s.Caller, d => d.PatientId, d => d.OtherId)
            where d.Owner == s.Caller.Name && (d.State == SetState.Assigned || d.State == SetState.UnderReview || d.State == SetState.NeedsClinicalReview)
            join p in s.Db.Set<PatientView>() on d.PatientId equals p.Id
            orderby d.Score descending, d.Id
            select new { d.Id, d.State, p.Family, p.Given, p.Mrn }).Take(Most).ToListAsync(s.Stop);
        s.Accessed(null, null, "own duplicate sets", $"{mine.Count} rows");
        return mine.ConvertAll(m => new WorkItemLine(
            $"/patients/duplicates/{m.Id}", "Compare two records", $"{Show.Name(m.Family, m.Given)} · MRN {m.Mrn}",
            m.State == SetState.NeedsClinicalReview ? "Waits for clinical review" : "In review"));
    }
}
