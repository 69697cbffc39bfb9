using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.AskClinicalReview;

/// <summary>Asks clinical departments whether their results are of one person; the set waits for all of them (WORKFLOWS 3).</summary>
static class AskClinicalReview
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.ask-clinical-review", Permissions.Merge, Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(long Set, long Version, IReadOnlyList<string> Domains);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if ((opened.Problem ?? SetChange.RefuseWork(s, opened.Value)) is { } problem)
        {
            return problem;
        }

        var asked = input.Domains.Where(ReviewDomains.All.Contains).Distinct().ToList();
        if (asked.Count == 0)
        {
            return Problem.Invalid("PAT-0237", "No department is chosen. Choose who should look.", new FieldError("Domains", "Choose laboratory, pharmacy or radiology."));
        }

        var set = opened.Value;
        var known = await s.Db.Set<ClinicalReview>().AsTracking().Where(r => r.SetId == set.Id).ToListAsync(s.Stop);
        foreach (var domain in asked.Where(d => !known.Exists(k => k.Domain == d)))
        {
            s.Db.Add(new ClinicalReview { SetId = set.Id, Domain = domain, AskedBy = s.Caller.Name, AskedAt = s.Now });
        }

        (set.State, set.ScheduledFor) = (SetState.NeedsClinicalReview, null);
        set.Owner = set.Owner.Length > 0 ? set.Owner : s.Caller.Name;
        SetKeeping.Note(s, set, "Clinical review asked", string.Join(", ", asked));
        return Done.Value;
    }
}
