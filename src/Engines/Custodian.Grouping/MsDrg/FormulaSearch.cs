using System.Runtime.CompilerServices;

namespace Custodian.Grouping;

/// <summary>
/// Second step: the lists of formulas in order of the surgical hierarchy. List 0 comes before the MDC of the principal diagnosis; a formula may
/// send the claim on to another list (24 multiple trauma, 25 HIV, 11 kidney transplant, 29 unrelated O.R. procedure).
/// </summary>
static class FormulaSearch
{
    const int PreMdc = 0;
    const int MultipleTrauma = 24;
    const int UnrelatedProcedure = 29;

    /// <summary>Searches with the severity that counts in this pass.</summary>
    /// <param name="isFinal">Leaves out secondaries that met a hospital-acquired condition.</param>
    public static Walk Run(MsDrgTables tables, DrgScratch scratch, bool isFinal)
    {
        var mdc = scratch.PrincipalMdc;
        var byTrauma = false;
        var severity = isFinal ? SeverityWithout(tables, scratch, -1, true) : scratch.Severity;
        for (int list = PreMdc, hops = 0; hops < 4; hops++)
        {
            Prepare(tables, scratch, list, severity);
            var formula = FirstTrue(tables, scratch, list, severity, isFinal);
            if (formula < 0)
            {
                if (list != PreMdc || mdc == PreMdc)
                {
                    break;
                }

                list = mdc;
                continue;
            }

            ref readonly var row = ref tables.Formulas[formula];
            if (row.Kind != FormulaKind.Reroute)
            {
                return new(formula, mdc, byTrauma, Assignment(tables, scratch, row, mdc));
            }

            list = row.Reroute;
            byTrauma |= list == MultipleTrauma;
            mdc = list == UnrelatedProcedure ? mdc : list;
        }

        return new(-1, 0, byTrauma, DrgAssignment.Refused(DrgReturnCode.Ungroupable));
    }

    /// <summary>Severity of the claim under a formula's suppression (-1 none): the highest of the secondaries that count.</summary>
    public static int SeverityWithout(MsDrgTables tables, DrgScratch scratch, int suppression, bool isFinal)
    {
        var best = 0;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            ref readonly var state = ref scratch.DxState[i];
            if (state.Counts > best
                && !(isFinal && state.MetHacs != 0)
                && (suppression < 0 || !BitRow.Overlaps(tables.SecondaryBits(scratch.Dx[i].Pattern), tables.SuppressionBits(suppression))))
            {
                best = state.Counts;
            }
        }

        return best;
    }

    /// <summary>Everything that is true of the claim in a list, before severity.</summary>
    public static void Prepare(MsDrgTables tables, DrgScratch scratch, int list, int severity)
    {
        var truth = scratch.Truth.AsSpan();
        scratch.DxBits.CopyTo(truth);
        BitRow.Or(truth, scratch.FunctionBits);
        if (!scratch.AnySuppressedProcedure)
        {
            BitRow.Or(truth, scratch.PxBits);
        }
        else
        {
            OrUnsuppressed(tables, scratch, list, truth);
        }

        for (var i = 0; i < scratch.ClusterCount; i++)
        {
            BitRow.Or(truth, tables.ProcedureBits(tables.Clusters[scratch.Clusters[i]].Pattern));
        }

        PutSeverity(tables, truth, severity);
    }

    /// <summary>Follows a formula's tests.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Step[] steps, int entry, ReadOnlySpan<ulong> truth)
    {
        int at = entry;
        while (at >= 0)
        {
            ref readonly var step = ref steps[at];
            at = BitRow.Has(truth, step.Operand) ? step.OnTrue : step.OnFalse;
        }

        return at == Step.Accept;
    }

    /// <summary>Follows the tests again and notes every operand found true on the way: those are what the formula rests on.</summary>
    public static void Mark(MsDrgTables tables, int entry, ReadOnlySpan<ulong> truth, Span<ulong> marks)
    {
        marks.Clear();
        int at = entry;
        while (at >= 0)
        {
            ref readonly var step = ref tables.Steps[at];
            var holds = BitRow.Has(truth, step.Operand);
            BitRow.Put(marks, step.Operand, holds);
            at = holds ? step.OnTrue : step.OnFalse;
        }
    }

    /// <summary>Puts the claim's severity under a formula's suppression among the facts.</summary>
    public static void PutSeverity(MsDrgTables tables, Span<ulong> truth, int severity)
    {
        BitRow.Put(truth, tables.Functions.Mcc, severity == 2);
        BitRow.Put(truth, tables.Functions.Cc, severity == 1);
    }

    static int FirstTrue(MsDrgTables tables, DrgScratch scratch, int list, int severity, bool isFinal)
    {
        var steps = tables.Steps;
        ReadOnlySpan<ulong> truth = scratch.Truth;
        foreach (ref readonly var entry in tables.ByList[list].AsSpan())
        {
            if (severity == 0 || entry.Suppression < 0)
            {
                if (Holds(steps, entry.Entry, truth))
                {
                    return entry.Formula;
                }

                continue;
            }

            PutSeverity(tables, scratch.Truth, SeverityWithout(tables, scratch, entry.Suppression, isFinal));
            if (Holds(steps, entry.Entry, truth))
            {
                return entry.Formula;
            }

            PutSeverity(tables, scratch.Truth, severity);
        }

        return -1;
    }

    static DrgAssignment Assignment(MsDrgTables tables, DrgScratch scratch, in FormulaRow row, int mdc)
    {
        if (row.Kind == FormulaKind.Refuse)
        {
            return DrgAssignment.Refused(row.Refusal);
        }

        Mark(tables, row.Entry, scratch.Truth, scratch.Marks);
        var severity = BitRow.Has(scratch.Marks, tables.Functions.Mcc) ? DrgSeverity.Mcc
            : BitRow.Has(scratch.Marks, tables.Functions.Cc) ? DrgSeverity.Cc
            : DrgSeverity.NonCc;
        return new(row.Drg, mdc, row.Type, row.BaseDrg, severity, DrgReturnCode.Ok);
    }

    static void OrUnsuppressed(MsDrgTables tables, DrgScratch scratch, int list, Span<ulong> truth)
    {
        for (var i = 0; i < scratch.PxCount; i++)
        {
            if (scratch.Px[i].IsKnown && (scratch.PxState[i].SuppressedIn >> list & 1) == 0)
            {
                BitRow.Or(truth, tables.ProcedureBits(scratch.Px[i].Pattern));
            }
        }
    }
}
