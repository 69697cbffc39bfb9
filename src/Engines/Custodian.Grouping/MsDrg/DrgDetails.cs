using System.Numerics;

namespace Custodian.Grouping;

/// <summary>Reads what each code did out of the scratch that <see cref="MsDrgGrouper.GroupWithDetails"/> just used. Allocates nothing.</summary>
public readonly ref struct DrgDetails
{
    readonly MsDrgGrouper _grouper;
    readonly DrgScratch _scratch;
    readonly DrgSummary _summary;

    public DrgDetails(MsDrgGrouper grouper, DrgScratch scratch, in DrgSummary summary)
    {
        _grouper = grouper;
        _scratch = scratch;
        _summary = summary;
    }

    public bool PrincipalRecognized => _scratch.Principal.IsKnown;

    public AffectsDrg PrincipalAffects =>
        (_summary.Initial.IsGrouped ? AffectsDrg.Initial : 0) | (_summary.Final.IsGrouped ? AffectsDrg.Final : 0);

    public bool DiagnosisRecognized(int i) => _scratch.Dx[i].IsKnown;

    public AffectsDrg DiagnosisAffects(int i) => _scratch.DxState[i].Affects;

    public CodeSeverity SeverityInitial(int i)
    {
        ref readonly var row = ref _scratch.Dx[i];
        if (row.Severity == 0 || !_summary.Initial.IsGrouped)
        {
            return CodeSeverity.Neither;
        }

        var isMcc = row.Severity == 2;
        ref readonly var state = ref _scratch.DxState[i];
        return state.Excluded ? (isMcc ? CodeSeverity.MccExcluded : CodeSeverity.CcExcluded)
            : state.Counts == 0 ? CodeSeverity.Neither
            : _grouper.ShowsSuppression && IsSuppressed(row) ? (isMcc ? CodeSeverity.MccExcludedByDrgLogic : CodeSeverity.CcExcludedByDrgLogic)
            : isMcc ? CodeSeverity.Mcc : CodeSeverity.Cc;
    }

    public CodeSeverity SeverityFinal(int i)
    {
        var severity = SeverityInitial(i);
        return _scratch.DxState[i].MetHacs != 0 && (severity is CodeSeverity.Cc or CodeSeverity.Mcc) ? CodeSeverity.Neither : severity;
    }

    public PoaCheck PoaCheck(int i)
    {
        var hac = _scratch.DxState[i].Hac;
        return hac == HacState.NotListed ? Grouping.PoaCheck.NotChecked
            : hac == HacState.Exempt ? Grouping.PoaCheck.HospitalExempt
            : _scratch.Poa[i].CountsAsPresent() ? Grouping.PoaCheck.RecognizedYesPoa
            : _scratch.Poa[i].CountsAsAcquired() ? Grouping.PoaCheck.RecognizedNotPoa
            : Grouping.PoaCheck.NotRecognized;
    }

    /// <summary>Writes what each hospital-acquired condition said of a diagnosis; at most 14.</summary>
    /// <returns>How many were written; 0 where the code is on no list.</returns>
    public int Hacs(int i, Span<HacFinding> findings)
    {
        ref readonly var state = ref _scratch.DxState[i];
        switch (state.Hac)
        {
            case HacState.NotListed:
                return 0;
            case HacState.Exempt:
                findings[0] = new(0, HacOutcome.NotApplicableExempt);
                return 1;
            case HacState.PresentOnAdmission:
                findings[0] = new(0, HacOutcome.CriteriaNotMet);
                return 1;
            default:
                return Decided(state, _grouper.Tables.HacProfiles[_scratch.Dx[i].Hac].Numbers, findings);
        }
    }

    public bool ProcedureRecognized(int i) => _scratch.Px[i].IsKnown;

    public AffectsDrg ProcedureAffects(int i) => _scratch.PxState[i].Affects;

    public bool IsOperatingRoom(int i) => _scratch.Px[i].IsKnown
        ? (_grouper.Tables.PxTraits[_scratch.Px[i].Pattern].Flags & PxFlags.NonOperatingRoom) == 0
        : _grouper.UnknownProcedureIsOperatingRoom;

    /// <summary>Met hospital-acquired condition categories whose procedure list holds the code, as bits 1-14.</summary>
    public int ProcedureHacs(int i) =>
        _scratch.Px[i].IsKnown ? _grouper.Tables.PxTraits[_scratch.Px[i].Pattern].Hacs & _scratch.MetHacs : 0;

    static int Decided(in DiagnosisState state, int numbers, Span<HacFinding> findings)
    {
        var count = 0;
        var shown = state.MetHacs != 0 ? state.MetHacs : numbers;
        for (; shown != 0; shown &= shown - 1)
        {
            var number = BitOperations.TrailingZeroCount(shown);
            findings[count++] = state.Hac == HacState.Excluded ? new(number, HacOutcome.NotApplicableExclusion)
                : state.MetHacs != 0 ? new(number, HacOutcome.CriteriaMet)
                : new(0, HacOutcome.CriteriaNotMet);
        }

        return count;
    }

    bool IsSuppressed(in DxRow row)
    {
        var suppression = _grouper.Tables.Formulas[_scratch.InitialWalk.Formula].Suppression;
        return suppression >= 0 && BitRow.Overlaps(_grouper.Tables.SecondaryBits(row.Pattern), _grouper.Tables.SuppressionBits(suppression));
    }
}
