using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Store.Jobs.CancelJob;

/// <summary>Ends a job: a waiting one at once, a running one after the turn it is in. What it has stored so far stays.</summary>
public static class CancelJob
{
    public static readonly Slice<JobId, Done> Definition = Slice.Write<JobId, Done>("jobs.cancel", "jobs.read", Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, JobId id)
    {
        var found = await LongJobs.ToChange(s, id);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var row = found.Value;
        if (row.State is not (JobState.Queued or JobState.Running))
        {
            return Problem.Conflict("STO-0603", "The job has ended already, so there is nothing to cancel. Look at its result.");
        }

        row.CancelAsked = true;
        if (row.State == JobState.Queued)
        {
            (row.State, row.EndedAt) = (JobState.Cancelled, s.Now);
        }

        return Done.Value;
    }
}
