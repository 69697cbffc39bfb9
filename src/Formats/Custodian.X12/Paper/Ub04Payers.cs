using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>FL 50 to 65: rows A, B and C are the payers in their order of responsibility.</summary>
static class Ub04Payers
{
    public const int Rows = 3;

    const string Order = "PSTABCDEFGHU";

    sealed record Row(
        string Responsibility, Payer Payer, string Release, string Assigned, Money? Paid, Money? Due, string Insured, string Relationship,
        string MemberId, string? GroupName, string? GroupNumber, string? Authorization, string? ControlNumber);

    public static void Fill(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        foreach (var (index, row) in All(claim).Take(Rows).Index())
        {
            FillRow(sheet, row, (char)('A' + index));
        }

        sheet.Add("56", "Billing provider NPI", claim.Provider.Npi);
    }

    static IEnumerable<Row> All(InstitutionalClaim claim)
    {
        var subscriber = claim.Subscriber;
        var own = new Row(
            subscriber.Responsibility, claim.Payer, claim.ReleaseOfInformation, claim.BenefitsAssigned, null, claim.EstimatedPatientDue,
            Ub04Sheet.Name(subscriber.Name), claim.Patient?.Relationship ?? "18", subscriber.MemberId, subscriber.GroupName,
            subscriber.GroupNumber, claim.PriorAuthorization ?? claim.Referral, claim.PayerControlNumber);
        var others = claim.OtherCoverages.Select(c => new Row(
            c.Responsibility, c.Payer, c.ReleaseOfInformation, c.BenefitsAssigned, c.Paid, null,
            Ub04Sheet.Name(c.Insured), c.Relationship, c.MemberId, c.GroupName, c.GroupNumber, null, c.PayerControlNumber));
        return others.Prepend(own).OrderBy(r => Order.IndexOf(r.Responsibility, StringComparison.Ordinal) is var at and >= 0 ? at : Order.Length);
    }

    static void FillRow(Ub04Sheet sheet, Row row, char letter)
    {
        sheet.Add($"50{letter}", "Payer", row.Payer.Name.ToUpperInvariant());
        sheet.Add($"51{letter}", "Plan id", row.Payer.Id);
        sheet.Add($"52{letter}", "Release of information", row.Release);
        sheet.Add($"53{letter}", "Benefits assigned", row.Assigned);
        sheet.Add($"54{letter}", "Prior payment", Ub04Sheet.Amount(row.Paid));
        sheet.Add($"55{letter}", "Estimated due", Ub04Sheet.Amount(row.Due));
        sheet.Add($"57{letter}", "Other provider id", row.Payer.ProviderNumber);
        sheet.Add($"58{letter}", "Insured", row.Insured);
        sheet.Add($"59{letter}", "Relationship", row.Relationship);
        sheet.Add($"60{letter}", "Member id", row.MemberId);
        sheet.Add($"61{letter}", "Group name", row.GroupName);
        sheet.Add($"62{letter}", "Group number", row.GroupNumber);
        sheet.Add($"63{letter}", "Authorization", row.Authorization);
        sheet.Add($"64{letter}", "Document control number", row.ControlNumber);
    }
}
