using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Jobs.ListJobs;

/// <summary>The long jobs, newest first. They name no patient.</summary>
public static class ListJobs
{
    public const int PageSize = 100;

    public static readonly Slice<Input, JobList> Definition = Slice.Read<Input, JobList>("jobs.list", "jobs.read", Scope.System, Handle);

    public sealed record Input(JobsView View, int Page = 1);

    static async Task<Outcome<JobList>> Handle(SliceContext s, Input input)
    {
        var viewed = In(s, input.View);
        var jobs = await viewed.OrderByDescending(j => j.Id).Skip((Math.Max(1, input.Page) - 1) * PageSize).Take(PageSize).Select(JobView.OfRow).ToListAsync(s.Stop);
        var counts = new Dictionary<JobsView, int>();
        foreach (var view in Enum.GetValues<JobsView>())
        {
            counts[view] = await In(s, view).CountAsync(s.Stop);
        }

        return new JobList(jobs, counts[input.View], counts, s.Now);
    }

    static IQueryable<JobRow> In(SliceContext s, JobsView view)
    {
        var all = s.Db.Set<JobRow>().AsNoTracking();
        return view switch
        {
            JobsView.Open => all.Where(j => j.State == JobState.Queued || j.State == JobState.Running),
            JobsView.Failed => all.Where(j => j.State == JobState.Failed),
            JobsView.Mine => all.Where(j => j.AskedBy == s.Caller.Name),
            _ => all,
        };
    }
}
