using Custodian.Matching.Scoring;

namespace Custodian.Matching;

/// <summary>How a file is matched.</summary>
public sealed record MatchOptions
{
    /// <summary>The model to begin with, or to use as it is when <see cref="Learn"/> is off.</summary>
    public MatchModel Model { get; init; } = MatchModel.UnitedStates;

    /// <summary>Learns the weights from the file itself, without its truth.</summary>
    public bool Learn { get; init; } = true;

    /// <summary>Decides pairs together, so that the persons found are consistent. Off, each pair stands alone.</summary>
    public bool Cluster { get; init; } = true;

    /// <summary>The day after which no birth date can lie; null leaves that unchecked.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Cores to use.</summary>
    public int Threads { get; init; } = 1;
}
