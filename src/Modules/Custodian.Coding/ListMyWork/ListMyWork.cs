using Custodian.Coding.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ListMyWork;

/// <summary>The cases in the caller's hands, for the drawer.</summary>
static class ListMyWork
{
    const int Most = 30;

    public static readonly Slice<bool, IReadOnlyList<WorkItemLine>> Definition =
        Slice.Read<bool, IReadOnlyList<WorkItemLine>>("coding.list-my-work", "coding.read", Scope.List, Handle, AuditVerb.Search);

    static async Task<Outcome<IReadOnlyList<WorkItemLine>>> Handle(SliceContext s, bool input)
    {
        var mine = await (
            from c in s.Db.Set<CodingCase>().At(s.Caller, c => c.FacilityId)
            where c.Coder == s.Caller.Name && (c.State == CaseState.InProgress || c.State == CaseState.Pended || c.ReviewLate)
            join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            orderby c.Urgency descending, c.EncounterId
            select new { c.EncounterId, c.State, c.ReviewLate, e.Account, p.Family, p.Given, p.Mrn }).Take(Most).ToListAsync(s.Stop);
        s.Accessed(null, null, "own coding cases", $"{mine.Count} rows");
        return mine.ConvertAll(m => new WorkItemLine(
            $"/coding/{m.EncounterId}", $"Code {m.Account}", $"{Show.Name(m.Family, m.Given)} · MRN {m.Mrn}", m.ReviewLate ? "Late document to review" : CaseWords.Of(m.State).Text));
    }
}
