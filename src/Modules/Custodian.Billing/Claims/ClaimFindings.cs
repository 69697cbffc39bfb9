using Custodian.Kernel;
using Custodian.X12;

namespace Custodian.Billing.Claims;

/// <summary>What stands against a claim: what the scrubber finds, and what only the account knows.</summary>
static class ClaimFindings
{
    // What the scrubber says about the payer when there is none: one finding of our own says it better.
    static readonly HashSet<string> AboutPayer = ["X12-0206", "X12-0207", "X12-0208", "X12-0209", "X12-0210"];

    public static IReadOnlyList<Finding> Of(ClaimSources from, InstitutionalClaim claim)
    {
        var uninsured = from.Coverages.Count == 0;
        return [.. Own(from, uninsured), .. ClaimScrubber.Check(claim).Where(f => !uninsured || !AboutPayer.Contains(f.Code))];
    }

    static IEnumerable<Finding> Own(ClaimSources from, bool uninsured)
    {
        if (uninsured)
        {
            yield return new("BIL-0201", Severity.Error, "FL 50 payer", "The account has no payer. Ask registration for the coverage of this visit; a patient who pays alone gets no claim.");
        }

        if (from.Overlay)
        {
            yield return new("BIL-0202", Severity.Error, "patient record", "The record may hold two persons and is in quarantine. Nothing is billed until the record is sorted out.", "WORKFLOWS 14");
        }

        if (from.Coding.Reopened)
        {
            yield return new("BIL-0203", Severity.Error, "codes", "The codes are being changed. The claim is built again when they are final.");
        }

        foreach (var left in from.Coverages.Skip(1).Where(c => !ClaimBuild.IsSelf(c)))
        {
            yield return new("BIL-0204", Severity.Warning, $"FL 50 payer {left.PayerName}", "This payer is not on the claim: the insured is not the patient, and the name is not recorded. Bill it by hand after the primary payer.");
        }

        var codes = new ClaimCodes(from.Coding, BillType.IsInpatient(from.Visit.Class));
        if (codes.LeftOut.Count > 0)
        {
            yield return new("BIL-0205", Severity.Warning, "FL 67 other diagnoses", $"The claim has room for {ClaimCodes.MostOthers} other diagnoses and {ClaimCodes.MostCauses} external causes; left out are {string.Join(", ", codes.LeftOut)}. Check that none of them decides the DRG.", "005010X223A2");
        }

        foreach (var code in codes.Undated)
        {
            yield return new("BIL-0206", Severity.Error, $"FL 74 procedure {code}", "The procedure has no date. Ask coding to enter it.");
        }
    }
}
