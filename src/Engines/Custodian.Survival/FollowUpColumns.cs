namespace Custodian.Survival;

/// <summary>People followed up, as columns of equal length. Times are in any one unit, usually days.</summary>
public sealed record FollowUpColumns
{
    /// <summary>From the start to the event or the end of follow-up; not negative.</summary>
    public required double[] Time { get; init; }

    /// <summary>0 = alive at the end of follow-up (censored); 1 and more = the event, or which of several.</summary>
    public required int[] Status { get; init; }

    /// <summary>When the person came under observation, before <see cref="Time"/>; null = all from 0. The period approach enters late.</summary>
    public double[]? Entry { get; init; }

    /// <summary>Index into <see cref="GroupNames"/>; null = one group.</summary>
    public int[]? Group { get; init; }

    public IReadOnlyList<string> GroupNames { get; init; } = ["all"];

    /// <summary>Strata of stratified tests and models, counted from 0; null = one stratum.</summary>
    public int[]? Stratum { get; init; }
}
