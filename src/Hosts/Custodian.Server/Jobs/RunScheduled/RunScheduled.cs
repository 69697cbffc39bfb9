using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;

namespace Custodian.Server.Jobs.RunScheduled;

/// <summary>Runs a scheduled job now, beside its schedule.</summary>
static class RunScheduled
{
    public static readonly Slice<Input, Done> Definition = Slice.Read<Input, Done>("jobs.run-scheduled", LongJobs.ManagePermission, Scope.List, Handle, AuditVerb.Configure, everywhere: "Starts a job and shows nobody.");

    public sealed record Input(ScheduleBook Book, string Name);

    /// <summary>The scheduler has a connection of its own to the same database: inside a write of ours it would wait for us.</summary>
    static Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        s.Accessed(null, obj: input.Name, detail: "run out of turn");
        return input.Book.RunNow(input.Name, s.Stop);
    }
}
