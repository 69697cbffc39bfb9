namespace Custodian.X12;

/// <summary>Diagnoses and present-on-admission. Whether a code exists is asked of the code book of the date, not here.</summary>
static class DiagnosisChecks
{
    const string PoaRule = "CMS POA indicator reporting, 5010";

    static readonly DateOnly Icd10Begins = new(2015, 10, 1);

    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.PrincipalDiagnosis is not { Code.Length: > 0 })
        {
            notes.Error("X12-0237", "FL 67 principal diagnosis", "The claim has no principal diagnosis. Send the encounter back to coding.");
        }

        CheckVersion(claim, notes);
        CheckAdmitting(claim, notes);
        foreach (var (place, diagnosis) in All(claim))
        {
            CheckShape(diagnosis.Code, claim.IcdVersion, place, notes);
            CheckPoa(claim, diagnosis, place, notes);
        }

        CheckRepeats(claim, notes);
    }

    static IEnumerable<(string Place, Diagnosis Diagnosis)> All(InstitutionalClaim claim)
    {
        if (claim.PrincipalDiagnosis is { } principal)
        {
            yield return ("FL 67 principal diagnosis", principal);
        }

        for (var i = 0; i < claim.OtherDiagnoses.Count; i++)
        {
            yield return ($"FL 67 other diagnosis {i + 1}", claim.OtherDiagnoses[i]);
        }

        for (var i = 0; i < claim.ExternalCauses.Count; i++)
        {
            yield return ($"FL 72 external cause {i + 1}", claim.ExternalCauses[i]);
        }
    }

    static void CheckVersion(InstitutionalClaim claim, ScrubNotes notes)
    {
        var expected = claim.StatementThrough >= Icd10Begins ? 10 : 9;
        if (claim.IcdVersion != expected)
        {
            notes.Error("X12-0238", "FL 66 ICD version", $"A statement that ends {claim.StatementThrough:dd-MMM-yyyy} is coded in ICD-{expected}. Recode the encounter.", "45 CFR 162.1002");
        }
    }

    static void CheckAdmitting(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (TypeOfBill.IsInpatient(claim.TypeOfBill) && string.IsNullOrEmpty(claim.AdmittingDiagnosis))
        {
            notes.Error("X12-0239", "FL 69 admitting diagnosis", "An inpatient bill needs the admitting diagnosis. Ask coding to add it.");
        }

        if (claim.AdmittingDiagnosis is { Length: > 0 } admitting)
        {
            CheckShape(admitting, claim.IcdVersion, "FL 69 admitting diagnosis", notes);
        }

        foreach (var reason in claim.ReasonsForVisit)
        {
            CheckShape(reason, claim.IcdVersion, "FL 70 reason for visit", notes);
        }

        // Unscheduled: emergency, urgent or trauma visits to a hospital outpatient department.
        if (TypeOfBill.IsHospitalOutpatient(claim.TypeOfBill) && claim.AdmissionType is "1" or "2" or "5" && claim.ReasonsForVisit.Count == 0)
        {
            notes.Warn("X12-0240", "FL 70 reason for visit", "An unscheduled outpatient visit needs the patient's reason for visit. Ask coding to add it.");
        }
    }

    static void CheckShape(string code, int version, string place, ScrubNotes notes)
    {
        var fits = code.Length is >= 3 and <= 7 && code.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            && (version != 10 || (char.IsAsciiLetterUpper(code[0]) && char.IsAsciiDigit(code[1])));
        if (!fits)
        {
            notes.Error("X12-0241", place, $"\"{code}\" does not have the form of an ICD-{version} diagnosis: three to seven capitals and digits, no dot. Correct the code.");
        }
    }

    static void CheckPoa(InstitutionalClaim claim, Diagnosis diagnosis, string place, ScrubNotes notes)
    {
        var asked = TypeOfBill.ReportsPoa(claim.TypeOfBill);
        if (asked && diagnosis.Poa == PresentOnAdmission.NotReported)
        {
            notes.Error("X12-0242", place, $"{diagnosis.Code} has no present-on-admission indicator. Set Y, N, U or W, or mark the code as exempt.", PoaRule);
        }
        else if (!asked && diagnosis.Poa is not (PresentOnAdmission.NotReported or PresentOnAdmission.Exempt))
        {
            notes.Warn("X12-0243", place, $"{diagnosis.Code} carries a present-on-admission indicator; only acute inpatient bills (011x) do. Remove it, or correct the type of bill.", PoaRule);
        }
    }

    static void CheckRepeats(InstitutionalClaim claim, ScrubNotes notes)
    {
        var codes = claim.OtherDiagnoses.Select(d => d.Code);
        var repeated = codes.Append(claim.PrincipalDiagnosis?.Code ?? "").Where(c => c.Length > 0).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1);
        if (repeated is not null)
        {
            notes.Warn("X12-0244", "FL 67 diagnoses", $"{repeated.Key} stands {repeated.Count()} times. Remove the repeats.", "ICD-10-CM Official Guidelines, I.B.12");
        }
    }
}
