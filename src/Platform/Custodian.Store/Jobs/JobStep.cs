namespace Custodian.Store.Jobs;

/// <summary>How far a turn has brought a job.</summary>
/// <param name="Result">What the turns so far came to: the next turn goes on from it.</param>
/// <param name="Finished">There is no next turn.</param>
public sealed record JobStep(long Done, long Total, string Result, bool Finished);
