namespace Custodian.Grouping;

/// <summary>
/// What a claim would group to if it were sequenced or coded otherwise. A pure function of the claim: nothing is kept, and nothing here says that
/// another sequence would be right (ICD-10-CM Official Guidelines, section II, decide that).
/// </summary>
/// <param name="AsPrincipal">Every secondary in turn as principal, the principal becoming a secondary.</param>
/// <param name="Without">The claim without each secondary and each procedure in turn.</param>
/// <param name="Family">DRGs of the base DRG with the severity each needs.</param>
/// <param name="Reachable">All other final DRGs among the alternatives.</param>
public sealed record DrgWhatIf(
    DrgAssignment Initial,
    DrgAssignment Final,
    IReadOnlyList<DrgAlternative> AsPrincipal,
    IReadOnlyList<DrgAlternative> Without,
    IReadOnlyList<FamilyMember> Family,
    IReadOnlyList<ReachableDrg> Reachable)
{
    /// <summary>Tries every single change.</summary>
    public static DrgWhatIf Explore(MsDrgGrouper grouper, DrgClaimInput input)
    {
        var scratch = new DrgScratch();
        var now = grouper.Group(DrgClaim.From(input), scratch);
        var asPrincipal = Enumerable.Range(0, input.Sdx.Count).Select(i => Try(grouper, scratch, Swap(input, i), $"{Name(input.Sdx[i])} as principal", input.Sdx[i].Code)).ToList();
        var without = Enumerable.Range(0, input.Sdx.Count)
            .Select(i => Try(grouper, scratch, input with { Sdx = Less(input.Sdx, i) }, $"Without {Name(input.Sdx[i])}", input.Sdx[i].Code))
            .Concat(Enumerable.Range(0, input.Px.Count)
                .Select(i => Try(grouper, scratch, input with { Px = Less(input.Px, i) }, $"Without {input.Px[i]}", input.Px[i])))
            .ToList();
        var reachable = asPrincipal.Concat(without).Where(a => a.Final.Drg != now.Final.Drg).GroupBy(a => a.Final.Drg).OrderBy(g => g.Key)
            .Select(g => new ReachableDrg(g.Key, grouper.Title(g.Key), [.. g])).ToList();
        return new(now.Initial, now.Final, asPrincipal, without, FamilyOf(grouper, now.Initial.BaseDrg), reachable);
    }

    /// <summary>DRGs that share a base DRG.</summary>
    public static IReadOnlyList<FamilyMember> FamilyOf(MsDrgGrouper grouper, int baseDrg) =>
    [
        .. grouper.Tables.Formulas.Where(f => f.Kind == FormulaKind.Assign && f.BaseDrg == baseDrg).GroupBy(f => (int)f.Drg).OrderBy(g => g.Key)
            .Select(g => new FamilyMember(g.Key, grouper.Title(g.Key), g.Min(f => Needs(grouper.Tables, f)))),
    ];

    static DrgAlternative Try(MsDrgGrouper grouper, DrgScratch scratch, DrgClaimInput input, string change, string code)
    {
        var summary = grouper.Group(DrgClaim.From(input), scratch);
        return new(change, code, summary.Initial, summary.Final);
    }

    static DrgClaimInput Swap(DrgClaimInput input, int i)
    {
        var secondaries = input.Sdx.ToArray();
        secondaries[i] = input.Pdx;
        return input with { Pdx = input.Sdx[i], Sdx = secondaries };
    }

    static T[] Less<T>(IReadOnlyList<T> items, int left) => [.. items.Where((_, i) => i != left)];

    static string Name(CodedDiagnosis diagnosis) => diagnosis.Code;

    /// <summary>CC where the formula names it, MCC where it names only that.</summary>
    static DrgSeverity Needs(MsDrgTables tables, FormulaRow row)
    {
        var names = new FormulaNames(tables, row.Entry);
        return names.Contains(tables.Functions.Cc) ? DrgSeverity.Cc
            : names.Contains(tables.Functions.Mcc) ? DrgSeverity.Mcc
            : DrgSeverity.NonCc;
    }
}
