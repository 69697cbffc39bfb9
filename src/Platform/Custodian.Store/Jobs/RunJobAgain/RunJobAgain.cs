using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Store.Jobs.RunJobAgain;

/// <summary>Puts a failed or cancelled job back into the queue. It goes on from its last committed turn.</summary>
public static class RunJobAgain
{
    public static readonly Slice<JobId, Done> Definition = Slice.Write<JobId, Done>("jobs.run-again", "jobs.read", Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, JobId id)
    {
        var found = await LongJobs.ToChange(s, id);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var row = found.Value;
        if (row.State is not (JobState.Failed or JobState.Cancelled))
        {
            return Problem.Conflict("STO-0604", "Only a failed or cancelled job is run again. This one is waiting, running or done.");
        }

        (row.State, row.Attempts, row.NextAt, row.Error) = (JobState.Queued, 0, s.Now, "");
        (row.CancelAsked, row.EndedAt, row.LeaseBy, row.LeaseUntil) = (false, null, "", null);
        return Done.Value;
    }
}
