using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Service lines and their sum.</summary>
static class LineChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.Lines.Count == 0)
        {
            notes.Error("X12-0251", "FL 42 lines", "The claim has no service line. Release the charges of the account, then build the claim again.");
        }

        var sum = claim.Lines.Aggregate(Money.Zero, (total, line) => total + line.Charge);
        if (sum != claim.TotalCharge)
        {
            notes.Error("X12-0252", "FL 47 total charge", $"The total is {claim.TotalCharge} and the lines add up to {sum}. Rebuild the claim from the account's charges.");
        }

        foreach (var (index, line) in claim.Lines.Index())
        {
            var place = $"FL 42-48 line {index + 1}";
            CheckLine(line, place, notes);
            CheckDates(claim, line, place, notes);
        }
    }

    static void CheckLine(ServiceLine line, string place, ScrubNotes notes)
    {
        if (line.RevenueCode.Length != 4 || !line.RevenueCode.All(char.IsAsciiDigit))
        {
            notes.Error("X12-0253", place, $"The revenue code \"{line.RevenueCode}\" must be four digits with the leading zero. Correct it in the charge master.");
        }
        else if (line.RevenueCode == "0001")
        {
            notes.Error("X12-0254", place, "Revenue code 0001 is the paper form's total and no line of the 837I. Remove the line.");
        }

        if (line.Charge < Money.Zero)
        {
            notes.Error("X12-0255", place, $"The charge is {line.Charge}. Net the credit against the charge it corrects.");
        }

        if (line.NonCovered > line.Charge)
        {
            notes.Error("X12-0256", place, $"{line.NonCovered} are not covered of a charge of {line.Charge}. Correct one of them.");
        }

        if (line.UnitKind is not ("UN" or "DA") || line.Units < 0)
        {
            notes.Error("X12-0257", place, "The quantity must be zero or more, in units (UN) or days (DA). Correct the charge.");
        }

        if (line.ProcedureQualifier == "HC" && line.ProcedureCode is { Length: > 0 and not 5 })
        {
            notes.Error("X12-0258", place, $"\"{line.ProcedureCode}\" is not five characters long as every HCPCS code is. Correct it in the charge master.");
        }

        if (line.Drug is { } drug && (drug.Ndc.Length != 11 || !drug.Ndc.All(char.IsAsciiDigit)))
        {
            notes.Error("X12-0259", place, $"The NDC \"{drug.Ndc}\" must be eleven digits without hyphens. Fill its short part with a zero in front.");
        }
    }

    static void CheckDates(InstitutionalClaim claim, ServiceLine line, string place, ScrubNotes notes)
    {
        var outpatient = !TypeOfBill.IsInpatient(claim.TypeOfBill);
        if (outpatient && line.ProcedureCode is { Length: > 0 } && line.From is null)
        {
            notes.Error("X12-0260", place, "An outpatient line with a procedure code needs its service date (DTP*472). Take it from the charge.");
        }

        if (line.From > line.Through)
        {
            notes.Error("X12-0261", place, "The service begins after it ends. Correct the line's dates.");
        }

        var last = line.Through ?? line.From;
        if (last > claim.StatementThrough || (outpatient && line.From < claim.StatementFrom))
        {
            notes.Error("X12-0262", place, "The service date is outside of the statement dates. Correct the charge, or move it to the claim of its period.");
        }
    }
}
