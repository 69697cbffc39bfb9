using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Jobs;

/// <summary>How a module asks for a long job, and reads how it goes.</summary>
public static class LongJobs
{
    /// <summary>May cancel and repeat the jobs of others.</summary>
    public const string ManagePermission = "jobs.manage";

    public static Problem Unknown { get; } = Problem.NotFound("STO-0601", "There is no such job. Ended jobs are removed after 90 days: ask for it again.");

    /// <summary>Puts a job into the queue, in the transaction of the asking slice. A worker takes it up within a second.</summary>
    /// <param name="title">What it does, in words, for the list of jobs. No patient data.</param>
    /// <param name="input">JSON that the kind's turns read.</param>
    public static JobId Ask(SliceContext s, string kind, string title, string input)
    {
        var row = new JobRow
        {
            Id = s.Ids.Next<JobId>(), Kind = kind, Title = title, Input = input, UserId = s.Caller.UserId, AskedBy = s.Caller.Name, AskedAt = s.Now, NextAt = s.Now,
        };
        s.Db.Add(row);
        s.Accessed(null, obj: $"job {row.Id}", detail: kind);
        return row.Id;
    }

    public static Task<JobView?> Find(SliceContext s, JobId id) =>
        s.Db.Set<JobRow>().AsNoTracking().Where(j => j.Id == id).Select(JobView.OfRow).SingleOrDefaultAsync(s.Stop);

    /// <summary>The newest jobs of a kind.</summary>
    public static Task<List<JobView>> Newest(SliceContext s, string kind, int count) =>
        s.Db.Set<JobRow>().AsNoTracking().Where(j => j.Kind == kind).OrderByDescending(j => j.Id).Take(count).Select(JobView.OfRow).ToListAsync(s.Stop);

    /// <summary>A job to be changed by the caller: their own, or anybody's for who manages jobs.</summary>
    internal static async Task<Outcome<JobRow>> ToChange(SliceContext s, JobId id)
    {
        if (await s.Db.Set<JobRow>().AsTracking().SingleOrDefaultAsync(j => j.Id == id, s.Stop) is not { } row)
        {
            return Unknown;
        }

        s.Accessed(null, obj: $"job {row.Id}", detail: row.Kind);
        return row.AskedBy == s.Caller.Name || s.Caller.May(ManagePermission)
            ? row
            : Problem.Forbidden("STO-0602", $"{row.AskedBy} asked for this job. Only that person or an administrator changes it.");
    }
}
