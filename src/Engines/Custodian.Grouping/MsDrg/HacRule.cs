using System.Numerics;

namespace Custodian.Grouping;

/// <summary>
/// Third step: hospital-acquired conditions (42 CFR 412.154; MS-DRG Definitions Manual, appendix I). A secondary that met one no longer counts
/// as CC or MCC in the final DRG.
/// </summary>
static class HacRule
{
    /// <summary>Condition 6 counts only when a met code is not merely on the list of codes shown with it.</summary>
    const int CatheterInfection = 6;

    /// <summary>Decides every listed secondary.</summary>
    public static void Decide(MsDrgTables tables, DrgScratch scratch, PoaReporting reporting)
    {
        var prepared = false;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            var profile = scratch.Dx[i].Hac;
            if (profile == 0)
            {
                continue;
            }

            ref var state = ref scratch.DxState[i];
            state.Hac = reporting == PoaReporting.Exempt ? HacState.Exempt
                : scratch.Poa[i].CountsAsPresent() ? HacState.PresentOnAdmission
                : state.Excluded ? HacState.Excluded
                : HacState.Decided;
            if (state.Hac == HacState.Decided)
            {
                if (!prepared)
                {
                    PrepareTruth(scratch);
                    prepared = true;
                }

                state.MetHacs = Met(tables, scratch, tables.HacProfiles[profile].Numbers);
                scratch.MetHacs |= state.MetHacs;
            }
        }

        if ((scratch.MetHacs >> CatheterInfection & 1) != 0)
        {
            DropOnlyShown(tables, scratch);
        }
    }

    /// <summary>The reason why no final DRG can be given, or <see cref="DrgReturnCode.Ok"/>.</summary>
    public static DrgReturnCode Refusal(DrgScratch scratch, PoaReporting reporting)
    {
        if (scratch.MetHacs == 0 || reporting == PoaReporting.Exempt)
        {
            return DrgReturnCode.Ok;
        }

        if (reporting == PoaReporting.NonExempt)
        {
            return AnyListedWithoutIndicator(scratch) ? DrgReturnCode.HacMissingOnePoa : DrgReturnCode.Ok;
        }

        return scratch.DxCount > 1 ? DrgReturnCode.HacStatusInvalidMultHacsPoaNotYW
            : scratch.Poa[0].CountsAsAcquired() ? DrgReturnCode.HacStatusInvalidPoaNOrU
            : DrgReturnCode.HacStatusInvalidPoaInvalidOr1;
    }

    public static int Categories(DrgScratch scratch) => BitOperations.PopCount(scratch.MetHacs);

    static bool AnyListedWithoutIndicator(DrgScratch scratch)
    {
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if (scratch.DxState[i].Hac == HacState.Decided && !scratch.Poa[i].CountsAsAcquired())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Conditions look at all procedures, also at those that count as part of a cluster only.</summary>
    static void PrepareTruth(DrgScratch scratch)
    {
        scratch.DxBits.CopyTo(scratch.Truth.AsSpan());
        BitRow.Or(scratch.Truth, scratch.PxBits);
    }

    static ushort Met(MsDrgTables tables, DrgScratch scratch, ushort numbers)
    {
        var met = 0;
        for (int rest = numbers; rest != 0; rest &= rest - 1)
        {
            var number = BitOperations.TrailingZeroCount(rest);
            met |= FormulaSearch.Holds(tables.Steps, tables.HacEntries[number], scratch.Truth) ? 1 << number : 0;
        }

        return (ushort)met;
    }

    static void DropOnlyShown(MsDrgTables tables, DrgScratch scratch)
    {
        const int Bit = 1 << CatheterInfection;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if ((scratch.DxState[i].MetHacs & Bit) != 0 && tables.HacProfiles[scratch.Dx[i].Hac].OnlyShown == 0)
            {
                return;
            }
        }

        for (var i = 0; i < scratch.DxCount; i++)
        {
            scratch.DxState[i].MetHacs &= unchecked((ushort)~Bit);
        }

        scratch.MetHacs &= unchecked((ushort)~Bit);
    }
}
