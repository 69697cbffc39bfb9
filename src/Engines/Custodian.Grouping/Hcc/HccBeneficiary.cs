using System.Globalization;

namespace Custodian.Grouping;

/// <summary>The segment and the demographic variables that follow from a beneficiary's status.</summary>
static class HccBeneficiary
{
    const int AgedFrom = 65;
    const int FirstGraftMonth = 4;
    const int LateGraftMonth = 10;

    static readonly (int Through, string Cell)[] Cells =
    [
        (34, "0_34"), (44, "35_44"), (54, "45_54"), (59, "55_59"), (64, "60_64"), (69, "65_69"),
        (74, "70_74"), (79, "75_79"), (84, "80_84"), (89, "85_89"), (94, "90_94"), (int.MaxValue, "95_GT"),
    ];

    /// <summary>Dual status codes 02, 04, 08: full Medicaid benefits.</summary>
    public static bool IsFullDual(HccInput input) => input.DualStatus is "02" or "04" or "08";

    /// <summary>Dual status codes 01, 03, 05, 06: Medicaid pays premiums or cost sharing only.</summary>
    public static bool IsPartialDual(HccInput input) => input.DualStatus is "01" or "03" or "05" or "06";

    public static bool IsAged(HccInput input) => input.Age >= AgedFrom;

    /// <summary>Name of the coefficient set, for example <c>CFA</c>, <c>SNPNE</c>, <c>DI</c>, <c>Rx_CE_LowAged</c>.</summary>
    public static string SegmentOf(HccInput input) => input.Segment ?? input.Model switch
    {
        HccModel.EsrdV21 or HccModel.EsrdV24 => EsrdSegment(input),
        HccModel.RxHccV05 or HccModel.RxHccV08 => RxSegment(input),
        _ => CommunitySegment(input),
    };

    public static HccCondition ConditionsOf(HccInput input)
    {
        if (IsAged(input))
        {
            return HccCondition.Any;
        }

        return input.OriginalEntitlement == "0" ? HccCondition.NonAged : HccCondition.NonAged | HccCondition.Disabled;
    }

    /// <summary>
    /// Every demographic variable that is on. A segment has coefficients for a few of them only; the table decides which count.
    /// </summary>
    public static IEnumerable<string> Variables(HccInput input)
    {
        var sex = input.Sex == 'F' ? "Female" : "Male";
        var aged = IsAged(input) ? "Aged" : "NonAged";
        foreach (var name in AgeSexVariables(input))
        {
            yield return name;
        }

        if (IsAged(input) && input.OriginalEntitlement == "1")
        {
            yield return $"OriginallyDisabled_{sex}";
            yield return "ORIGDS";
            yield return $"{input.Sex}65OD";
        }

        if (IsAged(input) && input.OriginalEntitlement is ("2" or "3"))
        {
            yield return $"Originally_ESRD_{sex}";
        }

        if (IsFullDual(input) || IsPartialDual(input))
        {
            yield return "LTIMCAID";
            yield return "MCAID";
            yield return $"MCAID_{sex}_{aged}";
            yield return $"{(IsFullDual(input) ? "FBDual" : "PBDual")}_{sex}_{aged}";
        }

        if (input.IsInstitutional)
        {
            yield return $"LTI_{aged}";
        }
    }

    /// <summary>
    /// Functioning graft: an addend for the months since the transplant stands beside the segment, under its own full name. New enrollees
    /// have none in the tables.
    /// </summary>
    public static IEnumerable<string> GraftAddends(HccInput input)
    {
        if (input.MonthsSinceTransplant is not >= FirstGraftMonth || input.IsNewEnrollee)
        {
            yield break;
        }

        var age = IsAged(input) ? "GE65" : "LT65";
        var months = input.MonthsSinceTransplant >= LateGraftMonth ? "DUR10PL" : "DUR4_9";
        if (input.Model == HccModel.EsrdV21)
        {
            yield return $"{age}_{months}";
            yield break;
        }

        var prefix = input.IsInstitutional ? "FGI" : "FGC";
        yield return $"{prefix}_{age}_{months}_{(IsFullDual(input) ? "FBD" : "ND_PBD")}";
        if (IsPartialDual(input))
        {
            yield return $"{prefix}_PBD_{age}_flag";
        }
    }

    static IEnumerable<string> AgeSexVariables(HccInput input)
    {
        var five = input.Sex + Cells.First(c => input.Age <= c.Through).Cell;
        yield return five;
        // New enrollees of 65 to 69 have a cell per year; 64 counts as 65 when entitled by age. Dialysis keeps the five-year cell.
        var entry = input.Age == 64 && input.OriginalEntitlement == "0" ? 65 : input.Age;
        var one = entry is >= AgedFrom and <= 69 ? string.Create(CultureInfo.InvariantCulture, $"{input.Sex}{entry}") : five;
        var originally = IsAged(input) && input.OriginalEntitlement == "1";
        var medicaid = IsFullDual(input) || IsPartialDual(input) ? "MCAID" : "NMCAID";
        var dual = IsFullDual(input) ? "FBD" : "ND_PBD";
        var disabled = originally ? "ORIGDIS" : "NORIGDIS";
        string[] cells = one == five ? [five] : [one, five];
        foreach (var cell in cells)
        {
            yield return $"{medicaid}_{disabled}_NE{cell}";
            yield return $"{dual}_{disabled}_NE{cell}";
            yield return $"{medicaid}_{disabled}_G_NE{cell}";
            yield return $"{dual}_{disabled}_G_NE{cell}";
            yield return $"{(input.OriginalEntitlement is "2" or "3" ? "ESRD" : "NESRD")}_{(originally ? "OD" : "NOD")}_x_{cell}";
        }
    }

    static string CommunitySegment(HccInput input)
    {
        if (input.IsInstitutional)
        {
            return "INS";
        }

        if (input.IsNewEnrollee)
        {
            return input.IsSpecialNeedsPlan ? "SNPNE" : "NE";
        }

        var dual = IsFullDual(input) ? 'F' : IsPartialDual(input) ? 'P' : 'N';
        return $"C{dual}{(IsAged(input) ? 'A' : 'D')}";
    }

    static string EsrdSegment(HccInput input)
    {
        if (input.MonthsSinceTransplant is null)
        {
            return input.IsNewEnrollee ? "DNE" : "DI";
        }

        if (input.MonthsSinceTransplant is >= 1 and <= 3)
        {
            return "TRANSPLANT_KIDNEY_ONLY";
        }

        if (input.IsInstitutional || input.IsNewEnrollee)
        {
            return input.IsInstitutional ? "GI" : "GNE";
        }

        return input.Model == HccModel.EsrdV21 ? "GC" : $"G{(IsFullDual(input) ? "F" : "NP")}{(IsAged(input) ? 'A' : 'N')}";
    }

    static string RxSegment(HccInput input)
    {
        if (input.IsNewEnrollee)
        {
            return input.IsInstitutional ? "Rx_NE_LTI" : input.IsLowIncome ? "Rx_NE_Lo" : "Rx_NE_NoLo";
        }

        return input.IsInstitutional ? "Rx_CE_LTI" : $"Rx_CE_{(input.IsLowIncome ? "Low" : "NoLow")}{(IsAged(input) ? "Aged" : "NoAged")}";
    }
}
