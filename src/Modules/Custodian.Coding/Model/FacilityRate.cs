using Custodian.Kernel;

namespace Custodian.Coding.Model;

/// <summary>
/// What one facility adds to the public tables from a day on: its adjusted standardized amount and whether it reports POA. Rows are added and
/// never changed, so that a stay is estimated at the rate of its discharge for ever, and everybody sees who set what.
/// </summary>
sealed class FacilityRate
{
    /// <summary>An amount for estimates until the facility enters its own; close to the national average.</summary>
    public static readonly Money Default = new(741_200);

    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    /// <summary>First discharge day it counts for.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Payment for a relative weight of 1.</summary>
    public required Money BaseRate { get; init; }

    /// <summary>False for critical access and other hospitals exempt under 42 CFR 412.154.</summary>
    public required bool ReportsPoa { get; init; }

    public required string SetBy { get; init; }

    public required DateTime SetAt { get; init; }
}
