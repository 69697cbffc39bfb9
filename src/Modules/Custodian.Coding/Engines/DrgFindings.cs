using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding.Engines;

/// <summary>What the group itself asks a coder to look at.</summary>
static class DrgFindings
{
    public static IEnumerable<Finding> Of(DrgResult result, DrgAnswer drg)
    {
        if (!drg.Grouped)
        {
            yield return new("COD-0206", Severity.Error, "MS-DRG 999", drg.Path.Count > 0 ? drg.Path[^1].Text : "The codes lead to no group. Check the principal diagnosis and the discharge status.", $"MS-DRG v{drg.Edition}");
            yield break;
        }

        var carrying = result.Secondaries.Where(s => s.SeverityFinal == CodeSeverity.Mcc).ToList();
        if (drg.Severity == "MCC" && carrying.Count == 1)
        {
            yield return new("COD-0217", Severity.Warning, carrying[0].Code, $"One MCC carries this group. Confirm that the record supports {carrying[0].Code}: without it the case falls to a lower group.", $"MS-DRG v{drg.Edition}");
        }
    }
}
