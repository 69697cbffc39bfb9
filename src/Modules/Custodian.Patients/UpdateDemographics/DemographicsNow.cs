using Custodian.Kernel;
using Custodian.Patients.PatientForms;
using Custodian.Ui;

namespace Custodian.Patients.UpdateDemographics;

/// <summary>What is stored, as the form shows it.</summary>
/// <param name="LastChange">Who changed the row last and when, for the page of a stale form.</param>
public sealed record DemographicsNow(PatientId Id, PatientForm Form, long Version, PatientBannerModel Banner, DemographicChange? LastChange);
