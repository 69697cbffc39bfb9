using Custodian.Kernel;

namespace Custodian.Coding.ReadRegroup;

/// <summary>A case of a regrouping's result.</summary>
public sealed record RegroupLine
{
    public required EncounterId Encounter { get; init; }

    public required string Account { get; init; }

    public required string Family { get; init; }

    public required string Given { get; init; }

    public DateOnly? Discharged { get; init; }

    public required RegroupDifference Difference { get; init; }

    public required string OldVersion { get; init; }

    public int? OldDrg { get; init; }

    public required string OldSeverity { get; init; }

    public int? OldUnits { get; init; }

    public required string NewVersion { get; init; }

    public int? NewDrg { get; init; }

    public required string NewTitle { get; init; }

    public required string NewSeverity { get; init; }

    public int? NewUnits { get; init; }

    public required int Delta { get; init; }

    public required string Fault { get; init; }
}
