namespace Custodian.X12;

/// <summary>Loops 2320, 2330A and 2330B.</summary>
static class OtherCoverageLoop
{
    public static void Write(SegmentWriter output, OtherCoverage coverage)
    {
        var groupName = string.IsNullOrEmpty(coverage.GroupNumber) ? coverage.GroupName : null;
        output.Write("SBR", coverage.Responsibility, coverage.Relationship, coverage.GroupNumber, groupName, null, null, null, null, coverage.Payer.FilingIndicator);
        AdjustmentSegments.Write(output, coverage.Adjustments);
        Amount(output, "D", X12Text.Number(coverage.Paid));
        Amount(output, "EAF", X12Text.Number(coverage.RemainingPatientLiability));
        output.Write("OI", null, null, coverage.BenefitsAssigned, null, null, coverage.ReleaseOfInformation);
        PartyLoops.WritePerson(output, "IL", coverage.Insured, "MI", coverage.MemberId);
        PartyLoops.WritePayer(output, coverage.Payer);
        if (coverage.AdjudicationDate is { } date)
        {
            output.Write("DTP", "573", "D8", X12Text.Date(date));
        }

        if (coverage.PayerControlNumber is { Length: > 0 } number)
        {
            output.Write("REF", "F8", number);
        }
    }

    static void Amount(SegmentWriter output, string qualifier, string? amount)
    {
        if (amount is not null)
        {
            output.Write("AMT", qualifier, amount);
        }
    }
}
