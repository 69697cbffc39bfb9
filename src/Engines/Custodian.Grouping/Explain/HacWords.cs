namespace Custodian.Grouping;

/// <summary>What the hospital-acquired condition rule did.</summary>
static class HacWords
{
    public static IEnumerable<ExplanationStep> Steps(MsDrgGrouper grouper, DrgResult result, DrgScratch scratch)
    {
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if (scratch.DxState[i].Hac != HacState.NotListed)
            {
                var code = result.Secondaries[i].Code;
                yield return new("Hospital-acquired condition", Sentence(grouper, result.Secondaries[i], scratch.DxState[i].Hac), [code]);
            }
        }

        if (result.HacStatus == HacStatus.FinalDrgChanges)
        {
            yield return new("Hospital-acquired condition", $"The DRG changes from {result.Initial.Drg} to {result.Final.Drg}.", []);
        }
        else if (result.HacStatus == HacStatus.FinalDrgNoChange)
        {
            yield return new("Hospital-acquired condition", $"DRG {result.Final.Drg} stays the same without the condition.", []);
        }
    }

    static string Sentence(MsDrgGrouper grouper, DiagnosisDetail diagnosis, HacState state)
    {
        var met = diagnosis.Hac.Where(h => h.Outcome == HacOutcome.CriteriaMet).Select(h => $"{h.Category}, {grouper.HacTitle(h.Category)}").ToList();
        return state switch
        {
            HacState.Exempt => $"{diagnosis.Code} is listed, but the hospital is exempt from POA reporting.",
            HacState.PresentOnAdmission => $"{diagnosis.Code} is listed, and was present on admission: it counts.",
            HacState.Excluded => $"{diagnosis.Code} is listed, but the principal diagnosis excludes it already.",
            _ when met.Count > 0 => $"{diagnosis.Code} was not present on admission and meets condition {string.Join(" and ", met)}.",
            _ => $"{diagnosis.Code} was not present on admission, but the other codes the condition asks for are missing.",
        };
    }
}
