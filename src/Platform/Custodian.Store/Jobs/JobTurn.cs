namespace Custodian.Store.Jobs;

/// <summary>Where a job stands when its next turn begins.</summary>
/// <param name="Input">What was asked for, as JSON of the kind.</param>
/// <param name="Result">As the turn before left it; empty at the first.</param>
public sealed record JobTurn(JobId Id, string Input, string Result, long Done, long Total);
