namespace Custodian.Patients.Prints;

/// <summary>What prints say of a person. Where an alias stands instead of the legal name, nothing here tells the legal one.</summary>
/// <param name="Name">As it prints, <c>OKAFOR, Margaret Anne</c>.</param>
/// <param name="Mrn">Empty when the facility gave none.</param>
/// <param name="Facts">Names and values of the face sheet.</param>
/// <param name="ConfidentialAddress">There is one; it stands on letters only, and prints say so.</param>
public sealed record PersonForPrint(
    string Name, string Mrn, string Born, string Sex, string Facility, string FacilityCode, IReadOnlyList<(string Name, string Value)> Facts, bool ConfidentialAddress, bool NameAlert);
