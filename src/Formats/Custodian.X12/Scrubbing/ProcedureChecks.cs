namespace Custodian.X12;

/// <summary>ICD procedures of FL 74.</summary>
static class ProcedureChecks
{
    // Medicare bills services of the three days before admission on the inpatient claim (42 CFR 412.2(c)(5)).
    const int DaysBefore = 3;

    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.PrincipalProcedure is null && claim.OtherProcedures.Count > 0)
        {
            notes.Error("X12-0245", "FL 74 principal procedure", "There are other procedures and no principal procedure. Ask coding which one is principal.");
        }

        var procedures = claim.OtherProcedures.Prepend(claim.PrincipalProcedure).OfType<Procedure>().ToList();
        if (procedures.Count > 0 && !TypeOfBill.IsInpatient(claim.TypeOfBill) && claim.IcdVersion == 10)
        {
            notes.Error("X12-0246", "FL 74 procedures", "ICD-10-PCS procedures go on inpatient bills only. Report the HCPCS codes on the lines instead.", "45 CFR 162.1002(c)");
        }

        foreach (var procedure in procedures)
        {
            CheckOne(claim, procedure, notes);
        }
    }

    static void CheckOne(InstitutionalClaim claim, Procedure procedure, ScrubNotes notes)
    {
        var place = $"FL 74 procedure {procedure.Code}";
        var length = procedure.Code.Length;
        var fits = procedure.Code.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) && (claim.IcdVersion == 10 ? length == 7 : length is 3 or 4);
        if (!fits)
        {
            notes.Error("X12-0247", place, "The code does not have the form of an ICD procedure (seven capitals and digits in ICD-10-PCS). Correct the code.");
        }

        if (procedure.Date > claim.StatementThrough)
        {
            notes.Error("X12-0248", place, $"The procedure is dated {procedure.Date:dd-MMM-yyyy}, after the end of the statement. Correct the date.");
        }
        else if (procedure.Date.DayNumber + DaysBefore < claim.StatementFrom.DayNumber)
        {
            notes.Warn("X12-0249", place, $"The procedure is dated {procedure.Date:dd-MMM-yyyy}, more than three days before the statement begins. Compare it with the operative report.");
        }
    }
}
