using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12.Tests;

/// <summary>A claim as lines of text, the other side of <see cref="WalkedClaim"/>.</summary>
static class FlatClaim
{
    public static string Of(InstitutionalClaim claim)
    {
        var lines = new List<string>();
        AddParties(lines, claim);
        AddClaim(lines, claim);
        AddCodes(lines, claim);
        AddPeople(lines, claim);
        foreach (var coverage in claim.OtherCoverages)
        {
            AddCoverage(lines, coverage);
        }

        foreach (var line in claim.Lines)
        {
            AddLine(lines, line);
        }

        return string.Join('\n', lines);
    }

    static void AddParties(List<string> lines, InstitutionalClaim claim)
    {
        var (provider, payer, subscriber) = (claim.Provider, claim.Payer, claim.Subscriber);
        lines.Add($"provider {provider.Name} {provider.Npi} {provider.TaxId} {provider.Taxonomy} {Address(provider.Address)}");
        lines.Add($"pay-to {Address(provider.PayTo)}");
        lines.Add($"payer {payer.Name} {payer.IdQualifier} {payer.Id} {payer.FilingIndicator} {payer.ProviderNumber}");
        lines.Add($"subscriber {Person(subscriber.Name)} {subscriber.MemberId} {subscriber.Responsibility} {(claim.Patient is null ? "18" : "")} {subscriber.GroupNumber}");
        lines.Add(claim.Patient is { } patient
            ? $"patient {patient.Relationship} {Person(patient.Name)} {Address(patient.Address)} {Day(patient.BirthDate)} {patient.Sex}"
            : $"patient  {Person(subscriber.Name)} {Address(subscriber.Address)} {Day(subscriber.BirthDate)} {subscriber.Sex}");
    }

    static void AddClaim(List<string> lines, InstitutionalClaim claim)
    {
        lines.Add($"claim {claim.PatientControlNumber} {Cents(claim.TotalCharge)} {claim.TypeOfBill} {claim.ProviderAcceptsAssignment} {claim.BenefitsAssigned} {claim.ReleaseOfInformation} {claim.DelayReason}");
        lines.Add($"dates {Day(claim.StatementFrom)}-{Day(claim.StatementThrough)} {Day(claim.AdmissionDate)}{Time(claim.AdmissionTime)} {Time(claim.DischargeTime)}");
        lines.Add($"cl1 {claim.AdmissionType} {claim.PointOfOrigin} {claim.PatientStatus}");
        lines.Add($"refs {claim.Referral} {claim.PriorAuthorization} {claim.PayerControlNumber} {claim.AccidentState} {claim.MedicalRecordNumber}");
        lines.Add($"note {claim.BillingNote} due {Cents(claim.EstimatedPatientDue)}");
        lines.AddRange(claim.Attachments.Select(a => $"attachment {a.ReportType} {a.Transmission} {a.ControlNumber}"));
    }

    static void AddCodes(List<string> lines, InstitutionalClaim claim)
    {
        var v = claim.IcdVersion;
        lines.AddRange(Several(claim.PrincipalDiagnosis).Select(d => $"principal{v} {Coded(d)}"));
        lines.AddRange(Several(claim.AdmittingDiagnosis).Select(d => $"admitting{v} {d}   "));
        lines.AddRange(claim.ReasonsForVisit.Select(d => $"reason{v} {d}   "));
        lines.AddRange(claim.ExternalCauses.Select(d => $"cause{v} {Coded(d)}"));
        lines.AddRange(Several(claim.Drg).Select(d => $"drg {d}   "));
        lines.AddRange(claim.OtherDiagnoses.Select(d => $"other{v} {Coded(d)}"));
        lines.AddRange(Several(claim.PrincipalProcedure).Select(p => $"procedure1{v} {p.Code} {Day(p.Date)}  "));
        lines.AddRange(claim.OtherProcedures.Select(p => $"procedure{v} {p.Code} {Day(p.Date)}  "));
        lines.AddRange(claim.OccurrenceSpans.Select(s => $"span {s.Code} {Day(s.From)}-{Day(s.Through)}  "));
        lines.AddRange(claim.Occurrences.Select(o => $"occurrence {o.Code} {Day(o.Date)}  "));
        lines.AddRange(claim.Values.Select(x => $"value {x.Code}  {Plain(x.Amount)} "));
        lines.AddRange(claim.Conditions.Select(c => $"condition {c}   "));
        lines.AddRange(claim.Treatments.Select(c => $"treatment {c}   "));
    }

    static void AddPeople(List<string> lines, InstitutionalClaim claim)
    {
        (string Loop, ClaimPractitioner? Practitioner)[] people =
            [("A", claim.Attending), ("B", claim.Operating), ("C", claim.OtherOperating), ("D", claim.Rendering), ("F", claim.Referring)];
        lines.AddRange(people.Select(p => $"2310{p.Loop} {Person(p.Practitioner?.Name)} {p.Practitioner?.Npi} {p.Practitioner?.Taxonomy}"));
        lines.Add($"facility {claim.ServiceFacility?.Name} {claim.ServiceFacility?.Npi} {Address(claim.ServiceFacility?.Address)}");
    }

    static void AddCoverage(List<string> lines, OtherCoverage coverage)
    {
        lines.Add($"2320 {Joined("SBR", coverage.Responsibility, coverage.Relationship, coverage.GroupNumber, "", "", "", "", "", coverage.Payer.FilingIndicator)}");
        lines.AddRange(coverage.Adjustments.Select(Adjusted));
        lines.AddRange(coverage.Paid is null ? [] : [$"2320 AMT*D*{Cents(coverage.Paid)}"]);
        lines.AddRange(coverage.RemainingPatientLiability is null ? [] : [$"2320 AMT*EAF*{Cents(coverage.RemainingPatientLiability)}"]);
        var insured = coverage.Insured;
        lines.Add($"2330A {Joined("NM1", "IL", "1", insured.Last, insured.First, insured.Middle, "", insured.Suffix, "MI", coverage.MemberId)}");
        lines.Add($"2330B {Joined("NM1", "PR", "2", coverage.Payer.Name, "", "", "", "", coverage.Payer.IdQualifier, coverage.Payer.Id)}");
        lines.AddRange(coverage.AdjudicationDate is null ? [] : [$"2330B DTP*573*D8*{Day(coverage.AdjudicationDate)}"]);
        lines.AddRange(coverage.PayerControlNumber is null ? [] : [$"2330B REF*F8*{coverage.PayerControlNumber}"]);
    }

    static void AddLine(List<string> lines, ServiceLine line)
    {
        var procedure = line.ProcedureCode is null
            ? ""
            : string.Join(':', [line.ProcedureQualifier, line.ProcedureCode, .. line.Modifiers.Concat(["", "", "", ""]).Take(4), line.Description ?? ""]).TrimEnd(':');
        lines.Add($"2400 {Joined("SV2", line.RevenueCode, procedure, Cents(line.Charge), line.UnitKind, Plain(line.Units), "", Cents(line.NonCovered))}");
        lines.AddRange((line.From, line.Through) switch
        {
            (null, _) => [],
            (_, null) => [$"2400 DTP*472*D8*{Day(line.From)}"],
            _ => [$"2400 DTP*472*RD8*{Day(line.From)}-{Day(line.Through)}"],
        });
        lines.Add($"2400 REF*6R*{line.LineId}");
        if (line.Drug is { } drug)
        {
            lines.Add($"2410 LIN**N4*{drug.Ndc}");
            lines.Add($"2410 CTP****{Plain(drug.Quantity)}*{drug.Unit}");
            lines.AddRange(drug.Prescription is null ? [] : [$"2410 REF*XZ*{drug.Prescription}"]);
        }

        foreach (var decided in line.Adjudications)
        {
            lines.Add($"2430 {Joined("SVD", decided.PayerId, Cents(decided.Paid), procedure, line.RevenueCode, Plain(decided.Units))}");
            lines.AddRange(decided.Adjustments.Select(Adjusted));
            lines.Add($"2430 DTP*573*D8*{Day(decided.Date)}");
        }
    }

    static string Adjusted(Adjustment a) => $"CAS {a.Group} {a.Reason} {Cents(a.Amount)} {(a.Quantity is { } q ? Plain(q) : "")}";

    static string Joined(params string?[] elements) => string.Join('*', elements).TrimEnd('*');

    static IEnumerable<T> Several<T>(T? one)
        where T : class => one is null ? [] : [one];

    static string Coded(Diagnosis d) => $"{d.Code}   " + d.Poa switch
    {
        PresentOnAdmission.Yes => "Y",
        PresentOnAdmission.No => "N",
        PresentOnAdmission.Unknown => "U",
        PresentOnAdmission.Undetermined => "W",
        _ => "",
    };

    static string Person(PersonName? name) => $"{name?.Last}|{name?.First}|{name?.Middle}|{name?.Suffix}";

    static string Address(PostalAddress? a) => $"{a?.Street}|{a?.Street2}|{a?.City}|{a?.State}|{a?.Zip}|{a?.Country}";

    static string Day(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}{d.Month:00}{d.Day:00}") : "";

    static string Time(TimeOnly? time) => time is { } t ? string.Create(CultureInfo.InvariantCulture, $"{t.Hour:00}{t.Minute:00}") : "";

    // Cents by integer arithmetic, apart from the library's decimal formatting.
    static string Cents(Money? money)
    {
        if (money is not { } m)
        {
            return "";
        }

        var (whole, part) = Math.DivRem(Math.Abs(m.Cents), 100);
        var fraction = part == 0 ? "" : part % 10 == 0 ? $".{part / 10}" : $".{part:00}";
        return $"{(m.Cents < 0 ? "-" : "")}{whole}{fraction}";
    }

    static string Plain(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
