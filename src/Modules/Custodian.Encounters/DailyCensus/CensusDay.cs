using Custodian.Encounters.ListCensus;
using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Encounters.DailyCensus;

/// <summary>The census of a day: what was counted at its midnight, what was corrected since, and what it comes to.</summary>
/// <param name="Taken">False while no census of the day has been taken: then only what is known now is shown.</param>
/// <param name="TakenAt">Clock time of the facility.</param>
public sealed record CensusDay(
    DateOnly Day, FacilityId Facility, IReadOnlyList<FacilityView> Facilities, FacilityDay Zone, DateTime Cut, bool Taken, DateTime? TakenAt,
    IReadOnlyList<CensusLine> Lines, IReadOnlyList<CorrectionLine> Corrections, IReadOnlyList<CensusDayRow> Rows, DateOnly LastClosed);

/// <param name="Known">Counted plus corrections: the people whose stays say so today.</param>
public sealed record CensusLine(string Unit, CensusGroup Group, int Counted, int Corrected, int Known, int OnLeave);

/// <param name="At">When it became known, clock time of the facility.</param>
public sealed record CorrectionLine(DateTime At, string Unit, CensusGroup Group, int Change, EncounterId Encounter, string Account, string Kind, string By);

public sealed record CensusDayRow(CensusRow Visit, string Unit, string Room, string Bed, CensusGroup Group, bool OnLeave);
