using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>
/// What can be known to be wrong with a claim before it is sent: the SNIP types 1 to 5 that need no code tables. A claim with an error must
/// wait; warnings are for the biller to judge. Codes X12-0201 to X12-0299.
/// </summary>
public static class ClaimScrubber
{
    /// <returns>Findings in the order of the form; empty when nothing stands against sending.</returns>
    public static IReadOnlyList<Finding> Check(InstitutionalClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var notes = new ScrubNotes();
        PartyChecks.Check(claim, notes);
        StayChecks.Check(claim, notes);
        DiagnosisChecks.Check(claim, notes);
        ProcedureChecks.Check(claim, notes);
        RepeatChecks.Check(claim, notes);
        LineChecks.Check(claim, notes);
        CoverageChecks.Check(claim, notes);
        TextChecks.Check(claim, notes);
        return notes.Findings;
    }

    /// <summary>What concerns the file as a whole: its envelope, and patient control numbers used twice. The claims are not checked one by one.</summary>
    public static IReadOnlyList<Finding> CheckFile(InstitutionalClaimBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var notes = new ScrubNotes();
        BatchChecks.Check(batch, notes);
        return notes.Findings;
    }
}
