using System.Globalization;

namespace Custodian.Grouping;

/// <summary>Explains a DRG. Allocates freely; for one claim on a screen, not for a year's claims.</summary>
public static class DrgExplainer
{
    const int Trauma = 24, Hiv = 25, Kidney = 11, Unrelated = 29;

    /// <summary>Groups the claim and tells how.</summary>
    public static DrgExplanation Explain(this MsDrgGrouper grouper, DrgClaimInput input)
    {
        var scratch = new DrgScratch();
        var claim = DrgClaim.From(input);
        var summary = grouper.GroupWithDetails(claim, scratch);
        var result = ResultBuilder.Build(grouper, claim, scratch, summary);

        var tracer = new FormulaTracer(grouper, scratch);
        var trials = tracer.Trace(scratch.InitialWalk, false);
        var hasFinal = scratch.MetHacs != 0 && summary.HacStatus != HacStatus.FinalDrgUngroupable;
        var finalTrials = hasFinal ? tracer.Trace(scratch.FinalWalk, true) : [];

        List<ExplanationStep> steps = [Version(grouper, input), Principal(grouper, input, scratch), .. Procedures(grouper, result, scratch)];
        steps.AddRange(Search(grouper, result.Initial, trials));
        steps.AddRange(SeverityWords.Steps(grouper, result, scratch));
        steps.AddRange(HacWords.Steps(grouper, result, scratch));
        steps.Add(Outcome(grouper, result));
        return new(result, steps, trials, finalTrials);
    }

    static ExplanationStep Version(MsDrgGrouper grouper, DrgClaimInput input)
    {
        var version = grouper.Version;
        var text = $"Version {version} groups discharges from {Day(version.From)} to {Day(version.Through)}.";
        var wanted = MsDrgVersion.For(input.DischargeDate);
        return new("Grouper version", wanted == version ? text : $"{text} A discharge on {Day(input.DischargeDate)} belongs to version {wanted}.", []);
    }

    static ExplanationStep Principal(MsDrgGrouper grouper, DrgClaimInput input, DrgScratch scratch)
    {
        var code = scratch.PrincipalCode.ToString();
        var row = scratch.Principal;
        var text = !row.IsKnown ? $"{code} is not on the diagnosis table of this version. Check the code and the discharge date."
            : row.Mdc == 0 ? $"{code} belongs to no major diagnostic category."
            : $"{code} belongs to MDC {scratch.PrincipalMdc}, {grouper.MdcTitle(scratch.PrincipalMdc)}"
                + (row.SexMdc == 0 ? "." : $", because sex is recorded as {input.Sex}.");
        return new("Principal diagnosis", text, [code]);
    }

    static IEnumerable<ExplanationStep> Procedures(MsDrgGrouper grouper, DrgResult result, DrgScratch scratch)
    {
        var operating = result.Procedures.Where(p => p.Recognized && p.IsOperatingRoom).Select(p => p.Code).ToList();
        var others = result.Procedures.Where(p => p.Recognized && !p.IsOperatingRoom).Select(p => p.Code).ToList();
        var unknown = result.Procedures.Where(p => !p.Recognized).Select(p => p.Code).ToList();
        if (result.Procedures.Count == 0)
        {
            yield return new("Procedures", "No procedure is coded.", []);
        }

        if (operating.Count > 0)
        {
            yield return new("Procedures", $"O.R. procedures: {string.Join(", ", operating)}.", operating);
        }

        if (others.Count > 0)
        {
            yield return new("Procedures", $"Not O.R. procedures by themselves: {string.Join(", ", others)}.", others);
        }

        if (unknown.Count > 0)
        {
            yield return new("Procedures", $"Not on the procedure table of this version: {string.Join(", ", unknown)}.", unknown);
        }

        foreach (var cluster in scratch.Clusters.AsSpan(0, scratch.ClusterCount).ToArray())
        {
            var parts = Components(grouper, scratch, cluster);
            yield return new("Procedure cluster", $"{string.Join(" and ", parts)} together count as one procedure.", parts);
        }
    }

    static List<string> Components(MsDrgGrouper grouper, DrgScratch scratch, int cluster)
    {
        List<string> parts = [];
        for (var i = 0; i < scratch.PxCount; i++)
        {
            if (ClusterFinder.Contains(grouper.Tables, cluster, scratch.Px[i].Component))
            {
                parts.Add(scratch.Px[i].Code.ToString());
            }
        }

        return parts;
    }

    static IEnumerable<ExplanationStep> Search(MsDrgGrouper grouper, DrgAssignment initial, List<FormulaTrial> trials)
    {
        foreach (var group in trials.GroupBy(t => t.List))
        {
            var name = group.Key switch { 0 => "Pre-MDC", Unrelated => "Unrelated O.R. procedures", _ => $"MDC {group.Key}" };
            var held = group.FirstOrDefault(t => t.Holds);
            var tested = group.Count();
            yield return new(name, held is null ? $"{tested} formulas tested, none holds." : Held(grouper, held, tested), []);
        }

        if (!initial.IsGrouped)
        {
            yield return new("Cannot be grouped", RefusalWords.Of(initial.ReturnCode), []);
        }
    }

    static string Held(MsDrgGrouper grouper, FormulaTrial held, int tested)
    {
        var place = tested == 1 ? "The first formula tested holds" : $"{tested - 1} formulas come before and do not hold; then";
        var becomes = held.Drg != 0 ? $"DRG {held.Drg}, {held.Title}" : RerouteWords(grouper, held);
        return $"{place}: {held.Formula} gives {becomes}.";
    }

    static string RerouteWords(MsDrgGrouper grouper, FormulaTrial held)
    {
        var row = grouper.Tables.Formulas.First(f => f.List == held.List && f.Rank == held.Rank && f.Kind != FormulaKind.Mark);
        return row.Reroute switch
        {
            Trauma => "MDC 24, multiple significant trauma",
            Hiv => "MDC 25, HIV infections",
            Kidney => "MDC 11, kidney transplant",
            Unrelated => "the list of O.R. procedures unrelated to the principal diagnosis",
            0 => "no DRG",
            _ => $"MDC {row.Reroute}",
        };
    }

    static ExplanationStep Outcome(MsDrgGrouper grouper, DrgResult result)
    {
        var final = result.Final;
        return final.IsGrouped
            ? new("DRG", $"DRG {final.Drg}, {grouper.Title(final.Drg)} ({(final.Type == DrgType.Surgical ? "surgical" : "medical")}), MDC {final.Mdc}.", Resting(result))
            : new("DRG", $"DRG 999. {RefusalWords.Of(final.ReturnCode)}", []);
    }

    static List<string> Resting(DrgResult result) =>
    [
        result.Principal.Code,
        .. result.Secondaries.Where(s => (s.AffectsDrg & AffectsDrg.Final) != 0).Select(s => s.Code),
        .. result.Procedures.Where(p => (p.AffectsDrg & AffectsDrg.Final) != 0).Select(p => p.Code),
    ];

    static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
