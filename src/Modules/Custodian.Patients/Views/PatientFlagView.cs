namespace Custodian.Patients.Views;

/// <summary>A flag in force, for the banner.</summary>
/// <param name="Kind">vip, restricted, part2, confidential-address, name-alert, overlay, legal-hold.</param>
public sealed record PatientFlagView(string Kind, string Text);
