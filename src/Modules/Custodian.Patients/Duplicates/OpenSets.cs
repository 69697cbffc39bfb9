using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>Which sets the worklist shows: of which one record lies at a facility of the caller, and not those of a record that was merged into a third meanwhile, whose question goes on with the survivor. An unmerge brings them back.</summary>
static class OpenSets
{
    public static IQueryable<DuplicateSet> Shown(CustodianDb db, Caller caller) => db.Set<DuplicateSet>().AsNoTracking()
        .Where(d => !(d.State == SetState.Candidate || d.State == SetState.Assigned || d.State == SetState.UnderReview || d.State == SetState.NeedsClinicalReview || (d.State == SetState.Scheduled && d.Decision == SetDecision.None))
            || !db.Set<Patient>().Any(p => (p.Id == d.PatientId || p.Id == d.OtherId) && p.MergedInto != null))
        .AtPeople(db, caller, d => d.PatientId, d => d.OtherId);
}
