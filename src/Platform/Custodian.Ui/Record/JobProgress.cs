namespace Custodian.Ui;

/// <summary>A long job: rows done of rows to do, how fast, when it ends.</summary>
/// <param name="Rate">"1,240 rows a second".</param>
/// <param name="Ends">"ends about 16:40".</param>
/// <param name="PollHref">Answers with this part again; null when the job has ended.</param>
public sealed record JobProgress(string Title, long Done, long Total, string? Rate = null, string? Ends = null, string? PollHref = null, string? CancelHref = null);
