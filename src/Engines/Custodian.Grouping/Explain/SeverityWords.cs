namespace Custodian.Grouping;

/// <summary>Which secondary counted as CC or MCC, and why another did not.</summary>
static class SeverityWords
{
    public static IEnumerable<ExplanationStep> Steps(MsDrgGrouper grouper, DrgResult result, DrgScratch scratch)
    {
        var any = false;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if (scratch.Dx[i].Severity == 0)
            {
                continue;
            }

            any = true;
            var code = result.Secondaries[i].Code;
            yield return new("Severity", Sentence(grouper, scratch, i, code), [code]);
        }

        if (!any)
        {
            yield return new("Severity", "No secondary diagnosis is a CC or MCC.", []);
        }
    }

    static string Sentence(MsDrgGrouper grouper, DrgScratch scratch, int i, string code)
    {
        var kind = scratch.Dx[i].Severity == 2 ? "MCC" : "CC";
        ref readonly var state = ref scratch.DxState[i];
        if (state.Excluded)
        {
            return $"{code} is a {kind}, but the principal diagnosis {scratch.PrincipalCode} excludes it (CC exclusion list).";
        }

        if (state.Counts == 0)
        {
            return $"{code} is an MCC only when the patient is discharged alive; the patient died.";
        }

        if (Suppressing(grouper, scratch, i) is { } list)
        {
            return $"{code} is a {kind}, but the formula of this DRG does not count diagnoses of list \"{list}\" as {kind}.";
        }

        return state.MetHacs != 0
            ? $"{code} is a {kind} before, and does not count after, the hospital-acquired condition rule."
            : $"{code} counts as {kind}.";
    }

    /// <summary>The list by which the deciding formula leaves a diagnosis out.</summary>
    static string? Suppressing(MsDrgGrouper grouper, DrgScratch scratch, int i)
    {
        if (scratch.InitialWalk.Formula < 0)
        {
            return null;
        }

        var suppression = grouper.Tables.Formulas[scratch.InitialWalk.Formula].Suppression;
        if (suppression < 0)
        {
            return null;
        }

        var names = grouper.Pack.Lines(PackSections.SuppressionNames)[suppression].Split(' ');
        var own = grouper.Pack.Lines(PackSections.DxPatternNames)[scratch.Dx[i].Pattern].Split(' ');
        return names.FirstOrDefault(own.Contains);
    }
}
