using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Coding.Model;

/// <summary>What one facility adds to the public tables: its adjusted standardized amount and whether it reports POA.</summary>
sealed class FacilityRate : IVersioned
{
    /// <summary>An amount for estimates until the facility enters its own; close to the national average.</summary>
    public static readonly Money Default = new(741_200);

    public required FacilityId FacilityId { get; init; }

    /// <summary>Payment for a relative weight of 1.</summary>
    public required Money BaseRate { get; set; }

    /// <summary>False for critical access and other hospitals exempt under 42 CFR 412.154.</summary>
    public bool ReportsPoa { get; set; } = true;

    public long Version { get; set; } = 1;
}
