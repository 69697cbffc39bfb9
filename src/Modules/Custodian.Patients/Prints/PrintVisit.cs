namespace Custodian.Patients.Prints;

/// <summary>What a print says of a visit, written by the module that owns visits.</summary>
/// <param name="Account">Printed as a barcode too.</param>
/// <param name="Facts">Names and values in their order, as written for people.</param>
/// <param name="Payers">One line each, first payer first.</param>
public sealed record PrintVisit(string Account, string Facility, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Payers);
