using Custodian.Patients.Views;
using Custodian.Ui;

namespace Custodian.Patients.ShowIdentity;

/// <summary>A person with what is known of who they are.</summary>
public sealed record IdentityFound(PatientView Person, PersonIdentity Identity, PatientBannerModel Banner);
