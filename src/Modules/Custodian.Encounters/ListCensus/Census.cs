using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Encounters.ListCensus;

/// <summary>Who is here now, by unit.</summary>
/// <param name="Total">Patients here with the filters.</param>
/// <param name="Here">Patients here without them.</param>
/// <param name="Units">Patients here per unit of the facility.</param>
public sealed record Census(
    IReadOnlyList<CensusRow> Rows, int Total, int Here, IReadOnlyList<UnitCount> Units, IReadOnlyList<FacilityView> Facilities, FacilityId Facility, DateOnly Today)
{
    /// <summary>People on leave, with the filters: listed, and not part of the census.</summary>
    public int OnLeave { get; init; }

    /// <summary>Patients for whom somebody else on their unit could be taken by name.</summary>
    public IReadOnlySet<PatientId> Alike { get; init; } = new HashSet<PatientId>();

    public int Listed => Total + OnLeave;
}

public sealed record UnitCount(string Unit, int Patients);
