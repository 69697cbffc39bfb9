using Custodian.Billing.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.X12;

namespace Custodian.Billing.Claims;

/// <summary>Makes the claim out of what the modules say. Nothing is made up: what is missing stays empty, and the scrubber names it.</summary>
static class ClaimBuild
{
    public static InstitutionalClaim Of(ClaimSources from, Claim claim, string payerNumber)
    {
        var visit = from.Visit;
        var inpatient = BillType.IsInpatient(visit.Class);
        var lines = ClaimLines.Of(from.Charges, inpatient);
        var codes = new ClaimCodes(from.Coding, inpatient);
        var primary = from.Coverages.Count > 0 ? from.Coverages[0] : null;
        var self = primary is null || IsSelf(primary);
        return new InstitutionalClaim
        {
            PatientControlNumber = claim.ControlNumber,
            MedicalRecordNumber = from.Patient.Mrn,
            TypeOfBill = BillType.Of(visit.Class, claim.Frequency),
            Provider = Provider(from.Facility),
            Payer = Payer(primary),
            Subscriber = Subscriber(from, primary, self),
            Patient = self ? null : new Dependent(primary!.Relationship, Name(from.Patient), Address(from.Patient), from.Patient.BirthDate?.Complete, Sex(from.Patient)),
            StatementFrom = FirstDay(from, inpatient),
            StatementThrough = LastDay(from, inpatient),
            AdmissionDate = inpatient ? visit.AdmitDate : null,
            AdmissionTime = inpatient ? Clock(from, visit.AdmittedAt) : null,
            AdmissionType = Filled(visit.AdmitType),
            PointOfOrigin = Filled(visit.PointOfOrigin),
            DischargeTime = inpatient ? Clock(from, visit.DischargedAt) : null,
            PatientStatus = Filled(visit.DischargeStatus),
            TotalCharge = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Charge),
            PayerControlNumber = Filled(payerNumber),
            PriorAuthorization = Filled(from.Account.Authorization),
            PrincipalDiagnosis = codes.Principal,
            OtherDiagnoses = codes.Others,
            ExternalCauses = codes.Causes,
            AdmittingDiagnosis = inpatient ? Filled(from.Account.AdmittingDiagnosis) ?? Filled(from.Coding.Admitting) : null,
            ReasonsForVisit = inpatient ? [] : Words(Filled(from.Account.ReasonsForVisit) ?? from.Coding.Admitting),
            Drg = codes.Drg,
            PrincipalProcedure = codes.Procedures.Count > 0 ? codes.Procedures[0] : null,
            OtherProcedures = [.. codes.Procedures.Skip(1)],
            Conditions = Words(from.Account.Conditions),
            Values = CoveredDays(visit, primary, inpatient),
            Attending = visit.AttendingFamily is { } family ? new(new(family, Filled(visit.AttendingGiven)), Filled(visit.AttendingNpi)) : null,
            Operating = codes.Procedures.Count > 0 && from.Operating is { } surgeon ? new(new(surgeon.Family, Filled(surgeon.Given)), Filled(surgeon.Npi)) : null,
            OtherCoverages = [.. from.Coverages.Skip(1).Where(IsSelf).Take(2).Select(c => Other(c, from.Patient))],
            Lines = lines,
        };
    }

    /// <summary>18 is self; a registration that says nothing means self.</summary>
    public static bool IsSelf(CoverageView coverage) => coverage.Relationship is "18" or "";

    static BillingProvider Provider(FacilityView facility) => new(
        facility.Name, facility.Npi, Digits(facility.TaxId),
        new PostalAddress(facility.Street, facility.City, Filled(facility.State), Filled(Digits(facility.Zip))),
        Filled(facility.Taxonomy),
        Digits(facility.Phone) is { Length: 10 } phone ? new Contact(Phone: phone) : null);

    static Payer Payer(CoverageView? coverage) => coverage is null ? new("", "") : new(coverage.PayerName, coverage.PayerId, Filled(coverage.FilingIndicator));

    static Subscriber Subscriber(ClaimSources from, CoverageView? coverage, bool self)
    {
        var group = Filled(coverage?.GroupNumber);
        return self
            ? new(Name(from.Patient), coverage?.MemberId ?? "", "P", group, null, Address(from.Patient), from.Patient.BirthDate?.Complete, Sex(from.Patient))
            : new(new(from.Account.InsuredFamily, Filled(from.Account.InsuredGiven)), coverage!.MemberId, "P", group);
    }

    static OtherCoverage Other(CoverageView coverage, PatientView patient) =>
        new(coverage.Rank == 2 ? "S" : "T", "18", Name(patient), coverage.MemberId, Payer(coverage)) { GroupNumber = Filled(coverage.GroupNumber) };

    // Services of the three days before an admission are billed with it (42 CFR 412.2(c)(5)), so the statement begins with them.
    static DateOnly FirstDay(ClaimSources from, bool inpatient)
    {
        var admitted = from.Visit.AdmitDate ?? default;
        var days = from.Charges.Select(c => c.ServiceDate).Where(d => d < admitted && (!inpatient || d >= admitted.AddDays(-3))).ToList();
        return days.Count > 0 ? days.Min() : admitted;
    }

    static DateOnly LastDay(ClaimSources from, bool inpatient)
    {
        var left = from.Visit.DischargeDate ?? from.Visit.AdmitDate ?? default;
        var last = from.Charges.Count > 0 && !inpatient ? from.Charges.Max(c => c.ServiceDate) : left;
        return last > left ? last : left;
    }

    static TimeOnly? Clock(ClaimSources from, DateTime? utc) => utc is { } at ? TimeOnly.FromDateTime(from.Zone.Local(at)) : null;

    // Value code 80 counts the covered days; Medicare asks for it on inpatient bills (Claims Processing Manual, chapter 25).
    static IReadOnlyList<ValueCode> CoveredDays(EncounterView visit, CoverageView? primary, bool inpatient) =>
        inpatient && primary?.FilingIndicator == "MA" && visit.LengthOfStay is { } days ? [new("80", days)] : [];

    static PersonName Name(PatientView patient) => new(patient.Family, Filled(patient.Given), Filled(patient.Middle), Filled(patient.Suffix));

    static PostalAddress Address(PatientView patient) => new(patient.Street, patient.City, Filled(patient.State), Filled(Digits(patient.Zip)));

    // A claim knows F, M and U only; other recorded values are sent as U.
    static string Sex(PatientView patient) => patient.Sex is "F" or "M" ? patient.Sex : "U";

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
