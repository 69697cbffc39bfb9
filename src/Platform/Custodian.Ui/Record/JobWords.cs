using Custodian.Store.Jobs;
using Microsoft.AspNetCore.Components;

namespace Custodian.Ui;

/// <summary>The state of a long job in words and icon, the same on every page that shows one.</summary>
public static class JobWords
{
    public static MarkupString State(JobView job) => Cell.State(Kind(job), Text(job));

    public static string Text(JobView job) => (job.State, job.CancelAsked, job.Attempts) switch
    {
        (JobState.Running, true, _) => "Stopping",
        (JobState.Running, _, _) => "Running",
        (JobState.Queued, _, > 0) => "Waits to try again",
        (JobState.Queued, _, _) => "Waiting",
        (JobState.Done, _, _) => "Done",
        (JobState.Failed, _, _) => "Failed",
        _ => "Cancelled",
    };

    /// <summary>The progress bar's numbers; it asks again while the job is open.</summary>
    public static JobProgress Progress(JobView job, DateTime now, string pollHref, string? cancelHref) =>
        new(job.Title, job.Done, job.Total, Rate(job, now), Ends(job, now), job.IsOver ? null : pollHref, job.IsOver || job.CancelAsked ? null : cancelHref);

    static string? Rate(JobView job, DateTime now) =>
        PerSecond(job, now) is { } rate ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate:#,##0} a second") : null;

    static string? Ends(JobView job, DateTime now) =>
        PerSecond(job, now) is { } rate && job.Total > job.Done ? $"ends about {Show.Time(now.AddSeconds((job.Total - job.Done) / rate))} UTC" : null;

    static double? PerSecond(JobView job, DateTime now) =>
        job is { State: JobState.Running, Done: > 0, StartedAt: { } since } && (now - since).TotalSeconds >= 1 ? job.Done / (now - since).TotalSeconds : null;

    static StateKind Kind(JobView job) => job.State switch
    {
        JobState.Running => StateKind.Progress,
        JobState.Queued => StateKind.Idle,
        JobState.Done => StateKind.Ok,
        JobState.Failed => StateKind.Bad,
        _ => StateKind.Idle,
    };
}
