namespace Custodian.X12;

/// <summary>FL 66 to 81: diagnoses, procedures, physicians, remarks.</summary>
static class Ub04Clinical
{
    public const int OtherDiagnoses = 17;
    public const int ExternalCauses = 3;
    public const int ReasonsForVisit = 3;
    public const int OtherProcedures = 5;

    public static void Fill(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        FillDiagnoses(sheet, claim);
        FillProcedures(sheet, claim);
        FillPractitioner(sheet, "76", ("Attending", ""), claim.Attending);
        FillPractitioner(sheet, "77", ("Operating", ""), claim.Operating);
        foreach (var (i, (qualifier, other)) in Others(claim).Take(2).Index())
        {
            FillPractitioner(sheet, i == 0 ? "78" : "79", ("Other physician", qualifier), other);
        }

        sheet.Add("80", "Remarks", claim.BillingNote?.ToUpperInvariant());
        FillCodeCode(sheet, claim);
    }

    public static IEnumerable<(string Qualifier, ClaimPractitioner Practitioner)> Others(InstitutionalClaim claim)
    {
        (string, ClaimPractitioner?)[] all = [("DN", claim.Referring), ("ZZ", claim.OtherOperating), ("82", claim.Rendering)];
        return all.Where(o => o.Item2 is not null).Select(o => (o.Item1, o.Item2!));
    }

    static void FillDiagnoses(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        sheet.Add("66", "ICD version", claim.IcdVersion == 9 ? "9" : "0");
        sheet.Add("67", "Principal diagnosis", WithPoa(claim.PrincipalDiagnosis));
        foreach (var (i, diagnosis) in claim.OtherDiagnoses.Take(OtherDiagnoses).Index())
        {
            sheet.Add($"67{(char)('A' + i)}", "Other diagnosis", WithPoa(diagnosis));
        }

        sheet.Add("69", "Admitting diagnosis", claim.AdmittingDiagnosis);
        foreach (var (i, reason) in claim.ReasonsForVisit.Take(ReasonsForVisit).Index())
        {
            sheet.Add($"70{(char)('a' + i)}", "Reason for visit", reason);
        }

        sheet.Add("71", "DRG", claim.Drg);
        foreach (var (i, cause) in claim.ExternalCauses.Take(ExternalCauses).Index())
        {
            sheet.Add($"72{(char)('a' + i)}", "External cause", WithPoa(cause));
        }
    }

    // The indicator stands in the eighth position of the box; an exempt code leaves it blank.
    static string WithPoa(Diagnosis? diagnosis)
    {
        var indicator = diagnosis?.Poa switch
        {
            PresentOnAdmission.Yes => "Y",
            PresentOnAdmission.No => "N",
            PresentOnAdmission.Unknown => "U",
            PresentOnAdmission.Undetermined => "W",
            _ => "",
        };
        return indicator.Length == 0 ? diagnosis?.Code ?? "" : diagnosis!.Code.PadRight(7) + indicator;
    }

    static void FillProcedures(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        FillProcedure(sheet, "74", "Principal procedure", claim.PrincipalProcedure);
        foreach (var (i, procedure) in claim.OtherProcedures.Take(OtherProcedures).Index())
        {
            FillProcedure(sheet, $"74{(char)('a' + i)}", "Other procedure", procedure);
        }
    }

    static void FillProcedure(Ub04Sheet sheet, string box, string caption, Procedure? procedure)
    {
        sheet.Add(box, caption, procedure?.Code);
        sheet.Add($"{box}.2", $"{caption} date", Ub04Sheet.Date(procedure?.Date));
    }

    static void FillPractitioner(Ub04Sheet sheet, string box, (string Name, string Qualifier) role, ClaimPractitioner? practitioner)
    {
        sheet.Add($"{box}.1", $"{role.Name} kind", practitioner is null ? "" : role.Qualifier);
        sheet.Add(box, $"{role.Name} NPI", practitioner?.Npi);
        sheet.Add($"{box}.2", $"{role.Name} last name", practitioner?.Name.Last.ToUpperInvariant());
        sheet.Add($"{box}.3", $"{role.Name} first name", practitioner?.Name.First?.ToUpperInvariant());
    }

    // Four rows: the taxonomy first, then conditions (A1), occurrences (A2), spans (A3) and values (A4) that did not fit above.
    static void FillCodeCode(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        foreach (var (i, (qualifier, code, value)) in Ub04Overflow.CodeCode(claim).Take(Ub04Overflow.CodeCodeRows).Index())
        {
            var box = $"81{(char)('a' + i)}";
            sheet.Add(box, "Code-code qualifier", qualifier);
            sheet.Add($"{box}.2", "Code-code code", code);
            sheet.Add($"{box}.3", "Code-code value", value);
        }
    }
}
