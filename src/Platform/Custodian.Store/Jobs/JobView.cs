using System.Linq.Expressions;

namespace Custodian.Store.Jobs;

/// <summary>A job as pages show it.</summary>
public sealed record JobView(
    JobId Id,
    string Kind,
    string Title,
    string Input,
    string AskedBy,
    DateTime AskedAt,
    JobState State,
    long Done,
    long Total,
    string Result,
    string Error,
    int Attempts,
    DateTime NextAt,
    bool CancelAsked,
    DateTime? StartedAt,
    DateTime? EndedAt)
{
    internal static readonly Expression<Func<JobRow, JobView>> OfRow = j => new JobView(
        j.Id, j.Kind, j.Title, j.Input, j.AskedBy, j.AskedAt, j.State, j.Done, j.Total, j.Result, j.Error, j.Attempts, j.NextAt, j.CancelAsked, j.StartedAt, j.EndedAt);

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <summary>In whole percent; 100 only when done.</summary>
    public int Percent => State == JobState.Done ? 100 : Total == 0 ? 0 : (int)long.Min(99, Done * 100 / Total);
}
