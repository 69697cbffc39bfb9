using System.Numerics;

namespace Custodian.Grouping;

/// <summary>
/// Tells which codes a DRG rests on. Learnt from the publisher's answers: every name found true in the winning formula is credited to one code,
/// names in alphabetical order. Codes come in this order: secondaries by severity, then by code; procedures: the principal one when it is an
/// O.R. procedure, other O.R. procedures by code, the rest by code; clusters last. A name that the principal diagnosis or a code credited
/// before also has is credited to nobody else.
/// </summary>
readonly ref struct CodeCredits
{
    const int Trauma = 24;
    const int Four = 4;

    readonly MsDrgTables _tables;
    readonly DrgScratch _scratch;
    readonly AffectsDrg _pass;
    readonly int _list;
    readonly Span<int> _dxOrder;
    readonly Span<int> _pxOrder;

    CodeCredits(MsDrgTables tables, DrgScratch scratch, AffectsDrg pass, int list)
    {
        _tables = tables;
        _scratch = scratch;
        _pass = pass;
        _list = list;
        var order = scratch.OrderFor(scratch.DxCount + scratch.PxCount);
        _dxOrder = order.AsSpan(0, CodeOrder.Diagnoses(scratch, order));
        var procedures = order.AsSpan(_dxOrder.Length);
        _pxOrder = procedures[..CodeOrder.Procedures(tables, scratch, procedures)];
    }

    /// <summary>Credits the names marked by the formula search that just ended.</summary>
    public static void Fill(MsDrgTables tables, DrgScratch scratch, in Walk walk, AffectsDrg pass)
    {
        if (!walk.Assignment.IsGrouped)
        {
            return;
        }

        var list = tables.Formulas[walk.Formula].List;
        if (list == Trauma || walk.ByTrauma)
        {
            BitRow.Put(scratch.Marks, tables.Functions.MultipleTrauma, true);
        }

        var credits = new CodeCredits(tables, scratch, pass, list);
        for (var word = 0; word < OperandTable.Words; word++)
        {
            for (var rest = scratch.Marks[word]; rest != 0; rest &= rest - 1)
            {
                credits.Credit((word * 64) + BitOperations.TrailingZeroCount(rest));
            }
        }
    }

    /// <summary>A changed final DRG also rests on what met a hospital-acquired condition.</summary>
    public static void FillHacs(MsDrgTables tables, DrgScratch scratch)
    {
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if (scratch.DxState[i].MetHacs != 0)
            {
                CreditDiagnosis(scratch, i, AffectsDrg.Final);
            }
        }

        for (var i = 0; i < scratch.PxCount; i++)
        {
            if (scratch.Px[i].IsKnown && (tables.PxTraits[scratch.Px[i].Pattern].Hacs & scratch.MetHacs) != 0)
            {
                CreditProcedure(scratch, scratch.Px[i].Code, AffectsDrg.Final);
            }
        }
    }

    void Credit(int operand)
    {
        switch (_tables.OperandKinds[operand])
        {
            case OperandKind.Function:
                CreditFunction(operand);
                break;
            case OperandKind.Principal:
                CreditFallThrough(operand);
                break;
            case OperandKind.Secondary when !IsOnlyForm(operand, 2):
                if (!CreditedBefore(operand, false))
                {
                    CreditFirstDiagnosis(operand);
                }

                break;
            case OperandKind.Anywhere when !PrincipalHas(operand) && !CreditedBefore(operand, true):
                if (!CreditFirstDiagnosis(operand))
                {
                    CreditFirstProcedure(operand);
                }

                break;
            default:
                break;
        }
    }

    void CreditFunction(int operand)
    {
        var functions = _tables.Functions;
        if (operand == functions.Mcc || operand == functions.Cc)
        {
            CreditSeverity(operand == functions.Mcc ? 2 : 1);
        }
        else if (operand == functions.MultipleTrauma)
        {
            CreditTrauma();
        }
        else if (operand == functions.Bilateral)
        {
            CreditJoints();
        }
        else if (operand == functions.FourVessels)
        {
            CreditUntil(Four, t => t.Vessels);
        }
        else if (operand == functions.FourStents || operand == functions.FourDrugStents || operand == functions.FourBareStents)
        {
            CreditUntil(Four, t => (t.Flags & (PxFlags.DrugStent | PxFlags.BareStent)) != 0 ? t.Stents : 0);
            CreditUntil(int.MaxValue, t => (t.Flags & PxFlags.DrugStent) != 0 ? t.Stents : 0);
        }
        else
        {
            CreditOtherFunction(operand);
        }
    }

    void CreditOtherFunction(int operand)
    {
        var functions = _tables.Functions;
        if (operand == functions.SectXFusions)
        {
            CreditUntil(2, t => t.Fusions & (int)FusionTraits.AnteriorSectX);
        }
        else if (operand == functions.PosteriorFusions)
        {
            CreditUntil(int.MaxValue, t => t.Fusions & (int)FusionTraits.Posterior);
        }
        else if (operand == functions.SingleFusions)
        {
            CreditUntil(int.MaxValue, t => t.Fusions & (int)(FusionTraits.Anterior | FusionTraits.Posterior));
        }
        else if (operand == functions.AnteriorFusions || operand == functions.Posterior1Fusions || operand == functions.MultipleFusions)
        {
            CreditUntil(int.MaxValue, t => t.Fusions & (int)(FusionTraits.Anterior | FusionTraits.Posterior1));
        }
        else
        {
            CreditOnly(operand);
        }
    }

    /// <summary>Severity is credited to the first secondary of that severity, also when a hospital-acquired condition took it away.</summary>
    void CreditSeverity(int severity)
    {
        foreach (var i in _dxOrder)
        {
            if (_scratch.DxState[i].Counts == severity && !IsSuppressed(i))
            {
                CreditDiagnosis(_scratch, i, _pass);
                return;
            }
        }
    }

    bool IsSuppressed(int i)
    {
        var suppression = _tables.Formulas[(_pass == AffectsDrg.Initial ? _scratch.InitialWalk : _scratch.FinalWalk).Formula].Suppression;
        return suppression >= 0 && BitRow.Overlaps(_tables.SecondaryBits(_scratch.Dx[i].Pattern), _tables.SuppressionBits(suppression));
    }

    /// <summary>Two different sites are needed; the principal may bring one.</summary>
    void CreditTrauma()
    {
        var sites = SitesOf(_scratch.Principal);
        sites &= (uint)-(int)sites;
        foreach (var i in _dxOrder)
        {
            var own = SitesOf(_scratch.Dx[i]) & ~sites;
            if (own != 0 && BitOperations.PopCount(sites) < 2)
            {
                sites |= own & (uint)-(int)own;
                CreditDiagnosis(_scratch, i, _pass);
            }
        }
    }

    /// <summary>Two different joints are needed.</summary>
    void CreditJoints()
    {
        var joints = 0;
        for (var entry = 0; entry < Entries; entry++)
        {
            var own = TraitsOf(entry).Joints & ~joints;
            if (own != 0 && BitOperations.PopCount((uint)joints) < 2 && Counts(entry))
            {
                joints |= own;
                CreditEntry(entry);
            }
        }
    }

    /// <summary>Credits procedures until their count reaches what the function asks for.</summary>
    void CreditUntil(int enough, Func<PxTraits, int> count)
    {
        var sum = 0;
        for (var entry = 0; entry < Entries; entry++)
        {
            var own = Counts(entry) ? count(TraitsOf(entry)) : 0;
            if (own != 0 && sum < enough)
            {
                sum += own;
                CreditEntry(entry);
            }
        }
    }

    /// <summary>ONLY:x is credited to the first secondary that has x.</summary>
    void CreditOnly(int operand)
    {
        var only = _tables.OnlyOperands;
        for (var i = 0; i < only.Length; i += 3)
        {
            if (only[i] == operand)
            {
                CreditFirstDiagnosis(only[i + 2]);
            }
        }
    }

    /// <summary>
    /// A list with ONLY:x also has the formula for what falls through it: where the principal has x, that rests on the first secondary without it.
    /// </summary>
    void CreditFallThrough(int operand)
    {
        var only = _tables.OnlyOperands;
        for (var k = 0; k < only.Length; k += 3)
        {
            if (only[k + 1] != operand)
            {
                continue;
            }

            foreach (var i in _dxOrder)
            {
                if (!BitRow.Has(_tables.SecondaryBits(_scratch.Dx[i].Pattern), only[k + 2]))
                {
                    CreditDiagnosis(_scratch, i, _pass);
                    return;
                }
            }
        }
    }

    bool IsOnlyForm(int operand, int form)
    {
        for (var i = 0; i < _tables.OnlyOperands.Length; i += 3)
        {
            if (_tables.OnlyOperands[i + form] == operand)
            {
                return true;
            }
        }

        return false;
    }

    bool PrincipalHas(int operand) =>
        _scratch.Principal.IsKnown && BitRow.Has(_tables.PrincipalBits(_scratch.Principal.Pattern), operand);

    bool CreditedBefore(int operand, bool alsoProcedures)
    {
        foreach (var i in _dxOrder)
        {
            if ((_scratch.DxState[i].Affects & _pass) != 0 && BitRow.Has(_tables.SecondaryBits(_scratch.Dx[i].Pattern), operand))
            {
                return true;
            }
        }

        foreach (var i in _pxOrder)
        {
            if (alsoProcedures && (_scratch.PxState[i].Affects & _pass) != 0
                && BitRow.Has(_tables.ProcedureBits(_scratch.Px[i].Pattern), operand))
            {
                return true;
            }
        }

        return false;
    }

    bool CreditFirstDiagnosis(int operand)
    {
        foreach (var i in _dxOrder)
        {
            if (BitRow.Has(_tables.SecondaryBits(_scratch.Dx[i].Pattern), operand))
            {
                CreditDiagnosis(_scratch, i, _pass);
                return true;
            }
        }

        return false;
    }

    void CreditFirstProcedure(int operand)
    {
        for (var entry = 0; entry < Entries; entry++)
        {
            if (Counts(entry) && BitRow.Has(_tables.ProcedureBits(PatternOf(entry)), operand))
            {
                CreditEntry(entry);
                return;
            }
        }
    }

    /// <summary>Procedures in their order, then clusters.</summary>
    int Entries => _pxOrder.Length + _scratch.ClusterCount;

    bool IsCluster(int entry) => entry >= _pxOrder.Length;

    int ClusterOf(int entry) => _scratch.Clusters[entry - _pxOrder.Length];

    /// <summary>A component of a cluster does not count in the list it decided in, nor in the MDC of the principal.</summary>
    bool Counts(int entry)
    {
        var suppressed = IsCluster(entry) ? 0 : _scratch.PxState[_pxOrder[entry]].SuppressedIn;
        return (suppressed >> _list & 1) == 0 && (suppressed >> _scratch.PrincipalMdc & 1) == 0;
    }

    int PatternOf(int entry) => IsCluster(entry) ? _tables.Clusters[ClusterOf(entry)].Pattern : _scratch.Px[_pxOrder[entry]].Pattern;

    PxTraits TraitsOf(int entry) => _tables.PxTraits[PatternOf(entry)];

    void CreditEntry(int entry)
    {
        if (IsCluster(entry))
        {
            CreditCluster(ClusterOf(entry));
        }
        else
        {
            CreditProcedure(_scratch, _scratch.Px[_pxOrder[entry]].Code, _pass);
        }
    }

    uint SitesOf(in DxRow row) => row.IsKnown ? (uint)(_tables.DxTraits[row.Pattern] & DxTraits.TraumaSites) : 0;

    void CreditCluster(int cluster)
    {
        for (var i = 0; i < _scratch.PxCount; i++)
        {
            if (ClusterFinder.Contains(_tables, cluster, _scratch.Px[i].Component))
            {
                _scratch.PxState[i].Affects |= _pass;
            }
        }
    }

    /// <summary>A code entered twice is credited in both places.</summary>
    static void CreditDiagnosis(DrgScratch scratch, int index, AffectsDrg pass)
    {
        for (var i = 0; i < scratch.DxCount; i++)
        {
            scratch.DxState[i].Affects |= scratch.Dx[i].Word == scratch.Dx[index].Word ? pass : AffectsDrg.None;
        }
    }

    static void CreditProcedure(DrgScratch scratch, IcdCode code, AffectsDrg pass)
    {
        for (var i = 0; i < scratch.PxCount; i++)
        {
            scratch.PxState[i].Affects |= scratch.Px[i].IsKnown && scratch.Px[i].Code == code ? pass : AffectsDrg.None;
        }
    }
}
