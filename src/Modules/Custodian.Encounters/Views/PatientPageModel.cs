using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Ui;

namespace Custodian.Encounters.Views;

/// <summary>The patient page: the person with their visits.</summary>
/// <param name="Asked">The id that was asked for; another one than the person's when that record was merged.</param>
public sealed record PatientPageModel(PatientId Asked, PatientFile File, PatientBannerModel Banner, IReadOnlyList<EncounterView> Visits, IReadOnlyDictionary<FacilityId, string> Facilities)
{
    public required PatientDeeds May { get; init; }

    public PatientId Id => File.Person.Id;
}
