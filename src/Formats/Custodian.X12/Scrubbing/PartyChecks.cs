using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Who bills, who pays, who is insured, who is treated, who treats.</summary>
static class PartyChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        CheckProvider(claim.Provider, notes);
        CheckPayer(claim, notes);
        if (claim.Patient is { } patient)
        {
            CheckDependent(patient, notes);
        }
        else
        {
            CheckPatient(claim.Subscriber.Address, claim.Subscriber.BirthDate, claim.Subscriber.Sex, notes);
        }

        CheckPractitioners(claim, notes);
    }

    static void CheckProvider(BillingProvider provider, ScrubNotes notes)
    {
        notes.Needs(provider.Name, "X12-0201", "FL 1 billing provider", "The billing provider has no name. Enter it in the facility's billing setup.");
        CheckNpi(provider.Npi, "FL 56 billing provider NPI", notes);
        if (!IsDigits(provider.TaxId, 9))
        {
            notes.Error("X12-0203", "FL 5 federal tax id", "The tax id must be nine digits without a hyphen (2010AA REF*EI). Correct it in the facility's billing setup.");
        }

        CheckAddress(provider.Address, "FL 1 billing provider address", notes);
        if (provider.Address.Country is null or "US" && !IsDigits(provider.Address.Zip, 9))
        {
            notes.Error("X12-0204", "FL 1 billing provider address", "The billing provider's ZIP code must have nine digits. Look up the last four and enter them.");
        }

        if (IsPostOfficeBox(provider.Address.Street))
        {
            notes.Error("X12-0205", "FL 1 billing provider address", "A post office box cannot be the billing address. Enter the street, and the box as pay-to address (FL 2).");
        }
    }

    static void CheckPayer(InstitutionalClaim claim, ScrubNotes notes)
    {
        notes.Needs(claim.Payer.Name, "X12-0206", "FL 50 payer", "The payer has no name. Choose the payer on the account's coverage.");
        notes.Needs(claim.Payer.Id, "X12-0207", "FL 51 payer id", "The payer has no id, so the receiver cannot route the claim. Enter the id from the payer's list (2010BB NM109).");
        notes.Needs(claim.Payer.FilingIndicator, "X12-0208", "SBR09 filing indicator", "The kind of insurance is not recorded. Set it on the payer: MA, MB, MC, CI, BL, HM, WC and so on.");
        notes.Needs(claim.Subscriber.Name.Last, "X12-0209", "FL 58 insured", "The insured has no name. Enter it on the account's coverage.");
        notes.Needs(claim.Subscriber.MemberId, "X12-0210", "FL 60 member id", "The insured has no member id. Ask registration for the insurance card.");
        if (claim.Subscriber.Responsibility is not ("P" or "S" or "T" or "A" or "B" or "C" or "D" or "E" or "F" or "G" or "H" or "U"))
        {
            notes.Error("X12-0211", "SBR01 payer sequence", "The payer sequence must be P, S, T, A to H or U. Set the order of the account's coverages.");
        }
    }

    static void CheckDependent(Dependent patient, ScrubNotes notes)
    {
        notes.Needs(patient.Name.Last, "X12-0212", "FL 8 patient name", "The patient has no name. Complete the registration.");
        if (patient.Relationship is not ("01" or "19" or "20" or "21" or "39" or "40" or "53" or "G8"))
        {
            notes.Error("X12-0213", "FL 59 relationship", "The patient's relationship to the insured must be 01, 19, 20, 21, 39, 40, 53 or G8. Set it on the coverage; when the patient is the insured, remove the dependent.");
        }

        CheckPatient(patient.Address, patient.BirthDate, patient.Sex, notes);
    }

    static void CheckPatient(PostalAddress? address, DateOnly? born, string? sex, ScrubNotes notes)
    {
        if (born is null)
        {
            notes.Error("X12-0214", "FL 10 birth date", "The patient's birth date is not recorded in full. Complete the registration.");
        }

        if (sex is not ("F" or "M" or "U"))
        {
            notes.Error("X12-0215", "FL 11 sex", "The patient's administrative sex must be F, M or U on a claim. Complete the registration.");
        }

        CheckAddress(address, "FL 9 patient address", notes);
    }

    static void CheckAddress(PostalAddress? address, string place, ScrubNotes notes)
    {
        var domestic = address?.Country is null or "" or "US";
        if (address is null || string.IsNullOrWhiteSpace(address.Street) || string.IsNullOrWhiteSpace(address.City)
            || (domestic && (address.State is not { Length: 2 } || !(IsDigits(address.Zip, 5) || IsDigits(address.Zip, 9)))))
        {
            notes.Error("X12-0216", place, "The address needs street, city, two-letter state and a ZIP code of five or nine digits without hyphen. Complete it.");
        }
    }

    static void CheckPractitioners(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.Attending is null)
        {
            notes.Error("X12-0217", "FL 76 attending", "The claim names no attending physician; only non-scheduled transport goes without. Add the attending to the encounter.");
        }

        CheckPractitioner(claim.Attending, "FL 76 attending NPI", notes);
        CheckPractitioner(claim.Operating, "FL 77 operating NPI", notes);
        CheckPractitioner(claim.OtherOperating, "FL 78-79 other operating NPI", notes);
        CheckPractitioner(claim.Rendering, "FL 78-79 rendering NPI", notes);
        CheckPractitioner(claim.Referring, "FL 78-79 referring NPI", notes);
        if (claim.PrincipalProcedure is not null && claim.Operating is null)
        {
            notes.Error("X12-0218", "FL 77 operating", "The claim has a principal procedure and no operating physician. Add the physician of the procedure.");
        }

        if (claim.ServiceFacility is { } facility)
        {
            CheckAddress(facility.Address, "service facility address", notes);
            if (facility.Npi is not null)
            {
                CheckNpi(facility.Npi, "service facility NPI", notes);
            }
        }
    }

    static void CheckPractitioner(ClaimPractitioner? practitioner, string place, ScrubNotes notes)
    {
        if (practitioner is not null)
        {
            CheckNpi(practitioner.Npi, place, notes);
            notes.Needs(practitioner.Name.Last, "X12-0219", place, "The physician has no last name. Complete the practitioner's record.");
        }
    }

    static void CheckNpi(string? npi, string place, ScrubNotes notes)
    {
        const string rule = "45 CFR 162.406";
        if (string.IsNullOrWhiteSpace(npi))
        {
            notes.Error("X12-0202", place, "The NPI is missing. Look it up in the NPPES registry and enter it on the provider's record.", rule);
        }
        else if (!Npi.TryParse(npi, out _))
        {
            notes.Error("X12-0202", place, $"The NPI {npi} fails its check digit: a digit was mistyped. Compare it with the NPPES registry.", rule);
        }
    }

    static bool IsDigits(string? text, int length) => text is not null && text.Length == length && text.All(char.IsAsciiDigit);

    static bool IsPostOfficeBox(string street)
    {
        var plain = street.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return plain.StartsWith("POBOX", StringComparison.OrdinalIgnoreCase);
    }
}
