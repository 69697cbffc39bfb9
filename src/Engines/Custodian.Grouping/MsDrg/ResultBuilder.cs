using System.Numerics;

namespace Custodian.Grouping;

/// <summary>Copies the answer out of the scratch into records.</summary>
static class ResultBuilder
{
    const int MaxHacs = 14;

    public static DrgResult Build(MsDrgGrouper grouper, in DrgClaim claim, DrgScratch scratch, in DrgSummary summary)
    {
        var details = new DrgDetails(grouper, scratch, summary);
        var principal = new DiagnosisDetail(
            claim.Principal.ToString(), details.PrincipalRecognized, CodeSeverity.Neither, CodeSeverity.Neither, details.PrincipalAffects,
            PoaCheck.NotChecked, []);
        var secondaries = new DiagnosisDetail[claim.Secondaries.Length];
        for (var i = 0; i < secondaries.Length; i++)
        {
            secondaries[i] = Diagnosis(details, claim.Secondaries[i].Code, i);
        }

        var procedures = new ProcedureDetail[claim.Procedures.Length];
        for (var i = 0; i < procedures.Length; i++)
        {
            procedures[i] = new(
                claim.Procedures[i].ToString(), details.ProcedureRecognized(i), details.IsOperatingRoom(i), details.ProcedureAffects(i),
                Numbers(details.ProcedureHacs(i)));
        }

        return new(
            grouper.Edition, summary.Initial, summary.Final, summary.HacStatus, summary.HacCategories, principal, secondaries, procedures);
    }

    static DiagnosisDetail Diagnosis(in DrgDetails details, IcdCode code, int i)
    {
        Span<HacFinding> findings = stackalloc HacFinding[MaxHacs];
        var count = details.Hacs(i, findings);
        return new(
            code.ToString(), details.DiagnosisRecognized(i), details.SeverityInitial(i), details.SeverityFinal(i), details.DiagnosisAffects(i),
            details.PoaCheck(i), findings[..count].ToArray());
    }

    static List<int> Numbers(int bits)
    {
        List<int> numbers = [];
        for (; bits != 0; bits &= bits - 1)
        {
            numbers.Add(BitOperations.TrailingZeroCount(bits));
        }

        return numbers;
    }
}
