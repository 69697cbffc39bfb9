using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.TakeNext;

/// <summary>Gives the caller the most urgent case: first their own begun ones that nobody else holds, then the pool.</summary>
static class TakeNext
{
    public static readonly Slice<Input, EncounterId> Definition =
        Slice.Write<Input, EncounterId>("coding.take-next", "coding.code", Scope.Patient, AuditVerb.Link, Handle);

    /// <param name="After">The case just left, so that N does not give it again; null for the first.</param>
    public sealed record Input(EncounterId? After = null);

    static async Task<Outcome<EncounterId>> Handle(SliceContext s, Input input)
    {
        var (me, now) = (s.Caller.Name, s.Now);
        var next = await s.Db.Set<CodingCase>().AsTracking().At(s.Caller, c => c.FacilityId)
            .Where(c => c.State == CaseState.Ready && (c.Coder == "" || c.Coder == me) && (c.LeaseBy == "" || c.LeaseBy == me || c.LeaseUntil <= now))
            .Where(c => c.EncounterId != input.After)
            .OrderByDescending(c => c.Urgency).ThenBy(c => c.EncounterId)
            .FirstOrDefaultAsync(s.Stop);
        if (next is null)
        {
            return Problem.NotFound("COD-0408", "No account waits for you. Cases appear when the documents that coding needs are in the record.");
        }

        s.Accessed((await EncounterRecords.Find(s, next.EncounterId))?.PatientId ?? next.PatientId, next.EncounterId);
        CaseChanges.Hold(s, next);
        return next.EncounterId;
    }
}
