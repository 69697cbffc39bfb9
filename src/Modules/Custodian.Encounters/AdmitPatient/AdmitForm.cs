using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>What the admission form is opened with.</summary>
/// <param name="Sheet">What the chosen type asks for.</param>
/// <param name="Now">Clock time of the chosen facility.</param>
/// <param name="Defaults">What the form shows before anything is typed, by field.</param>
/// <param name="PayerOf">The day of the earlier visit the payer is taken from; null when there is none.</param>
public sealed record AdmitForm(
    PatientId Patient, PatientBannerModel Banner, IReadOnlyList<Choice> Facilities, FacilityId Facility, AdmissionSheet Sheet, IReadOnlyList<Choice> Doctors, DateTime Now, IReadOnlyDictionary<string, string> Defaults, DateOnly? PayerOf);
