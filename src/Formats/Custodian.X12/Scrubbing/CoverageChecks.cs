using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>What other payers decided must add up (SNIP type 3).</summary>
static class CoverageChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        foreach (var coverage in claim.OtherCoverages)
        {
            CheckCoverage(claim, coverage, notes);
        }

        if (claim.Subscriber.Responsibility == "S" && !claim.OtherCoverages.Any(c => c.Responsibility == "P"))
        {
            notes.Error("X12-0263", "FL 50 other payers", "A secondary claim must name the primary payer. Add the primary coverage and its remittance.");
        }

        var payers = claim.OtherCoverages.Select(c => c.Payer.Id).ToHashSet();
        foreach (var (index, line) in claim.Lines.Index())
        {
            foreach (var adjudication in line.Adjudications)
            {
                CheckLine(line, adjudication, payers, $"line {index + 1}, payer {adjudication.PayerId}", notes);
            }
        }
    }

    static void CheckCoverage(InstitutionalClaim claim, OtherCoverage coverage, ScrubNotes notes)
    {
        var place = $"FL 50 payer {coverage.Payer.Name}";
        notes.Needs(coverage.Payer.Id, "X12-0264", place, "The other payer has no id (2330B NM109). Enter the id from the payer's list.");
        if (coverage.Paid is not { } paid)
        {
            return;
        }

        var decided = claim.Lines.SelectMany(l => l.Adjudications).Where(a => a.PayerId == coverage.Payer.Id).ToList();
        var adjusted = Sum(decided.SelectMany(a => a.Adjustments)) + Sum(coverage.Adjustments);
        if (claim.TotalCharge - adjusted != paid)
        {
            notes.Error("X12-0265", place, $"Charge {claim.TotalCharge} less adjustments {adjusted} is not the {paid} this payer paid. Take adjustments and payment from the same remittance.");
        }

        if (coverage.AdjudicationDate is not null == decided.Count > 0)
        {
            notes.Error("X12-0266", place, "The payer's decision date goes either on the claim or on the lines, and on one of them it must be. Keep it where the adjustments are.");
        }
    }

    static void CheckLine(ServiceLine line, LineAdjudication adjudication, HashSet<string> payers, string place, ScrubNotes notes)
    {
        if (!payers.Contains(adjudication.PayerId))
        {
            notes.Error("X12-0267", place, "No other payer of the claim has this id (SVD01 must equal 2330B NM109). Use one id for the payer.");
        }

        var adjusted = Sum(adjudication.Adjustments);
        if (line.Charge - adjusted != adjudication.Paid)
        {
            notes.Error("X12-0268", place, $"Charge {line.Charge} less adjustments {adjusted} is not the {adjudication.Paid} paid on the line. Take both from the same remittance.");
        }
    }

    static Money Sum(IEnumerable<Adjustment> adjustments) => adjustments.Aggregate(Money.Zero, (sum, a) => sum + a.Amount);
}
