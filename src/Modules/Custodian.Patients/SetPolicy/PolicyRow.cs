using Custodian.Kernel;

namespace Custodian.Patients.SetPolicy;

/// <summary>The registration policy of one facility, its choices by their stored names.</summary>
/// <param name="Version">0 when the values are those of all facilities.</param>
public sealed record PolicyRow(FacilityId Facility, string Name, string Newborns, string Unknowns, string Terms, string Emoji, long Version)
{
    /// <summary>The object identifier of the facility's numbers; empty when it has none.</summary>
    public string Oid { get; init; } = "";
}
