using System.Text.Json;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>
/// Single or multiple primaries, by the SEER rules in force at the later of the two diagnoses. Immutable and shared by all threads; a decision allocates
/// nothing, its explanation is made only when asked for.
/// </summary>
public sealed class MultiplePrimaries
{
    readonly RuleGroups _groups;

    MultiplePrimaries(PackManifest manifest, RuleGroups groups) => (Manifest, _groups) = (manifest, groups);

    public PackManifest Manifest { get; }

    /// <summary>Every group with its rules as printed.</summary>
    public IEnumerable<RuleGroupSummary> Groups => _groups.All.Select(g => new RuleGroupSummary(g.Facts.Id, g.Facts.Name, g.Citation, g.Facts.Rules));

    /// <summary>Opens the rules of a pack; a problem when another compiler made it or its lists do not fit these rules.</summary>
    public static Outcome<MultiplePrimaries> Open(PackImage pack)
    {
        if (pack.Manifest.Kind != PackKinds.Primaries || pack.Manifest.Compiler != PrimariesLayout.Compiler)
        {
            return Problem.Invalid("MPR-0910", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {PrimariesLayout.Compiler}. Build the pack again.");
        }

        using var groups = JsonDocument.Parse(pack.SectionMemory(PrimariesLayout.Groups));
        using var lists = JsonDocument.Parse(pack.SectionMemory(PrimariesLayout.Lists));
        var joined = RuleGroups.Join(groups.RootElement, lists.RootElement, HematopoieticTables.Read(pack), out var faults);
        return faults.Count == 0
            ? new MultiplePrimaries(pack.Manifest, joined)
            : Problem.Invalid("MPR-0911", $"Pack {pack.Manifest.Id} does not fit the rules of this program: {string.Join("; ", faults)}. Build it from the files this version names.");
    }

    /// <summary>Decides whether two tumours are one primary.</summary>
    public Decision Decide(in Tumour first, in Tumour second)
    {
        var pair = new Pair(first, second);
        var year = Math.Max(first.Year, second.Year);
        var (group, other) = (_groups.For(first, year), _groups.For(second, year));
        return group is null && other is null && AreTheSame(pair) ? new(PrimaryResult.SinglePrimary, DecisionBasis.SameTumour)
            : group is null ? new(PrimaryResult.Questionable, DecisionBasis.NoGroupForFirst)
            : other is null ? new(PrimaryResult.Questionable, DecisionBasis.NoGroupForSecond)
            : ReferenceEquals(group, other) ? Decide(group, pair)
            : new(PrimaryResult.MultiplePrimaries, DecisionBasis.DifferentGroups);
    }

    /// <summary>The decision with its reason and the rules that were tried.</summary>
    public Explanation Explain(in Tumour first, in Tumour second)
    {
        var decision = Decide(first, second);
        return decision.Group is { } group ? Explain(decision, group, new(first, second)) : Explain(decision, first, second);
    }

    /// <summary>
    /// Rules are asked until one decides. A rule that could only decide if a missing date or side were favourable leans; the result is then sure only when
    /// the first rule that decides says the same, and questionable at the leaning rule otherwise.
    /// </summary>
    static Decision Decide(RuleGroup group, in Pair pair)
    {
        var (leaning, leaningRule) = (Answer.No, 0);
        var questions = group.Questions;
        for (var i = 0; i < questions.Length; i++)
        {
            var answer = questions[i](pair);
            if (answer.Verdict == Verdict.No || (answer.IsPerhaps && (leaning == Answer.No || answer.Verdict == leaning.Verdict)))
            {
                (leaning, leaningRule) = answer.IsPerhaps && leaning == Answer.No ? (answer, i) : (leaning, leaningRule);
                continue;
            }

            return leaning == Answer.No || (!answer.IsPerhaps && answer.Verdict == leaning.Leaning)
                ? new(ResultOf(answer.Verdict), group, i, i + 1, answer)
                : new(PrimaryResult.Questionable, group, leaningRule, leaningRule + 1, leaning);
        }

        return new(PrimaryResult.Questionable, group, leaningRule, questions.Length, leaning);
    }

    static PrimaryResult ResultOf(Verdict verdict) => verdict switch
    {
        Verdict.SinglePrimary => PrimaryResult.SinglePrimary,
        Verdict.MultiplePrimaries => PrimaryResult.MultiplePrimaries,
        _ => PrimaryResult.Questionable,
    };

    static bool AreTheSame(in Pair pair) =>
        pair.SameSite && pair.SameMorphology && pair.Order == Order.SameDay && Sides.IsCode(pair.First.Laterality) && pair.First.Laterality == pair.Second.Laterality;

    static Explanation Explain(in Decision decision, RuleGroup group, in Pair pair)
    {
        var tried = new RuleAnswer[decision.Tried];
        for (var i = 0; i < tried.Length; i++)
        {
            var (answer, rule) = (group.Questions[i](pair), group.Facts.Rules[i]);
            tried[i] = new($"{group.Facts.Id}/{rule.Step}", rule, answer.Verdict, DoubtText.Of(answer, rule.Step, group.Facts.Name, pair));
        }

        var decided = group.Facts.Rules[decision.RuleIndex];
        var remark = DoubtText.Of(decision.Answer, decided.Step, group.Facts.Name, pair);
        return new(
            decision.Result,
            DecisionBasis.Rule,
            group.Facts.Id,
            group.Facts.Name,
            decided.Step,
            $"{group.Facts.Id}/{decided.Step}",
            remark.Length > 0 ? remark : decided.Reason,
            group.Citation,
            tried);
    }

    static Explanation Explain(in Decision decision, in Tumour first, in Tumour second)
    {
        var reason = decision.Basis switch
        {
            DecisionBasis.SameTumour => "The two sets of parameters have same values for site, histology, behavior, diagnosis date and laterality.",
            DecisionBasis.DifferentGroups => "The two sets of parameters belong to two different cancer groups.",
            DecisionBasis.NoGroupForFirst => NoGroup(first),
            _ => NoGroup(second),
        };
        return new(decision.Result, decision.Basis, "", "", "", "", reason, "", []);
    }

    static string NoGroup(in Tumour tumour) =>
        $"Could not find rule sets for {DoubtText.Site(tumour)}, {DoubtText.Morphology(tumour)} with year of diagnosis {tumour.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}.";
}
