using Custodian.Kernel;

namespace Custodian.Patients.Views;

/// <summary>Another name of a person.</summary>
/// <param name="Kind">"Alias", "Former name", "Maiden name", "Preferred name", "Name by policy".</param>
/// <param name="Printed">Stands on prints instead of the legal name.</param>
public sealed record OtherName(long Id, string Kind, string Text, DateOnly? From, DateOnly? To, bool Printed, DateTime RecordedAt, string By);

/// <summary>A relative who is a patient too.</summary>
/// <param name="What">What they are to the patient: "Mother", "Child".</param>
public sealed record Relative(PatientId Id, string What, string Name, PartialDate? Born, string? Mrn);

/// <summary>Where letters go.</summary>
/// <param name="Confidential">The person asked for this address; the home address must not be used (45 CFR 164.522(b)).</param>
public sealed record LetterAddress(string Street, string City, string State, string Zip, string Phone, bool Confidential);

/// <summary>How the patient was registered.</summary>
/// <param name="Reason">Why a similar patient that was shown is another person; empty when there was none.</param>
public sealed record RegistrationEvidence(DateTime? At, string By, int Shown, string Reason);

/// <summary>Who a person is beside the demographics.</summary>
public sealed record PersonIdentity(
    PatientId Id,
    IReadOnlyList<OtherName> Names,
    IReadOnlyList<Relative> Relatives,
    LetterAddress? Confidential,
    RegistrationEvidence? Registration,
    string Birth,
    bool Unidentified);
