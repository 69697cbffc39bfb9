using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>What the admission form is opened with.</summary>
/// <param name="Now">Clock time of the patient's facility.</param>
public sealed record AdmitForm(PatientId Patient, PatientBannerModel Banner, IReadOnlyList<Choice> Facilities, IReadOnlyList<Choice> Doctors, DateTime Now);
