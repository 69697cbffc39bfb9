using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Encounters.Views;

/// <summary>The encounter page: the visit, who pays, and what happened.</summary>
/// <param name="Zone">The facility's: every time on the page is in it.</param>
/// <param name="Doctors">Who can attend, for the transfer form.</param>
public sealed record EncounterPageModel(
    EncounterView Visit, string Facility, FacilityDay Zone, DateTime Now, PatientBannerModel Banner, IReadOnlyList<CoverageView> Coverages, IReadOnlyList<EncounterEventView> Events, IReadOnlyList<Choice> Doctors);

/// <summary>What happened to a visit.</summary>
/// <param name="EventAt">UTC.</param>
/// <param name="RecordedAt">UTC; later than the event where it was entered or received late.</param>
public sealed record EncounterEventView(string Kind, DateTime EventAt, DateTime RecordedAt, string By, string Detail);
