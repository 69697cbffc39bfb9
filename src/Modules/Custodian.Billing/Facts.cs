using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Billing;

/// <summary>A claim without errors and holds: it can go into the next file.</summary>
/// <param name="Number">1 for the first claim of the encounter; replacements and voids count on.</param>
public sealed record ClaimReady(ClaimId Claim, EncounterId Encounter, PatientId Patient, int Number, long TotalCents) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>A claim left the house.</summary>
/// <param name="Frequency">Last digit of the type of bill: 1 original, 7 replacement, 8 void.</param>
public sealed record ClaimSent(ClaimId Claim, EncounterId Encounter, PatientId Patient, int Number, string Frequency, long TotalCents) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Charges of an encounter were added: its claim no longer shows all of them.</summary>
public sealed record ChargesAdded(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}
