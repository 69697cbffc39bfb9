namespace Custodian.Primaries;

/// <summary>
/// Brain and central nervous system before 2018: non-malignant 2004 (SEER Program Coding and Staging Manual 2004), non-malignant and malignant 2007
/// (Multiple Primary and Histology Coding Rules 2007).
/// </summary>
static class BrainRules
{
    /// <summary>Paired sites of the intracranial rules (MP/H 2007, Benign Brain, Table 1).</summary>
    static readonly string[] PairedSites = ["C700", "C710", "C711", "C712", "C713", "C714", "C722", "C723", "C724", "C725"];

    public static IReadOnlyList<Rule> NonMalignant2004(RuleLists lists)
    {
        var types = lists.Rows("BENIGN_BRAIN_2004_HISTOLOGY_GROUPING");
        bool Same(in Pair p) => types.RowOf(p.First) is > 0 and var row && types.RowOf(p.Second) is > 0 and var other ? row == other : p.SameHistologyType;
        return
        [
            new("M1", (in p) => p.SameOrgan && Same(p) && p.SameSide ? Answer.Single : Answer.No),
            new("M2", (in p) => p.SameOrgan && Same(p) && !p.SidesKnown ? Answer.Single : Answer.No),
            new("M3", (in p) => !p.SameOrgan && Same(p) ? Answer.Multiple : Answer.No),
            new("M4", (in p) => Same(p) && p.OppositeSides ? Answer.Multiple : Answer.No),
            new("M5", (in p) => Same(p) ? Answer.Single : Answer.Multiple),
        ];
    }

    public static IReadOnlyList<Rule> NonMalignant2007(RuleLists lists)
    {
        var chart = lists.Rows("BENIGN_BRAIN_2007_CHART1");
        return
        [
            new("M3", Questions.NeverMet),
            new("M4", Questions.OtherSite),
            new("M5", Questions.OnBothSidesOf([.. PairedSites.Select(s => SiteSet.Of(s))])),
            new("M6", Questions.Following("9390/1", "9390/0")),
            new("M7", Questions.Following("9540/1", "9540/0")),
            new("M8", (in p) => chart.RowOf(p.First) is > 0 and var row && row == chart.RowOf(p.Second) ? Answer.Single : Answer.No),
            new("M9", (in p) => chart.RowOf(p.First) is > 0 and var row && chart.RowOf(p.Second) is > 0 and var other && row != other ? Answer.Multiple : Answer.No),
            new("M10", (in p) => chart.RowOf(p.First) == 0 != (chart.RowOf(p.Second) == 0) ? Answer.Multiple : Answer.No),
            new("M11", Questions.OtherHistologyType),
            new("M12", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Malignant2007(RuleLists lists)
    {
        var (one, two) = (lists.Chart("MALIGNANT_BRAIN_2007_CHART1"), lists.Chart("MALIGNANT_BRAIN_2007_CHART2"));
        return
        [
            new("M4", Questions.NeverMet),
            new("M5", Questions.OtherOrgan),
            new("M6", GlioblastomaAfterGlioma(lists)),
            new("M7", (in p) => (one.Of(p.First) & one.Of(p.Second)) != 0 || (two.Of(p.First) & two.Of(p.Second)) != 0 ? Answer.Single : Answer.No),
            new("M8", (in p) => OnOtherBranches(one, p) || OnOtherBranches(two, p) ? Answer.Multiple : Answer.No),
            new("M9", Questions.OtherHistologyType),
            new("M10", Questions.Otherwise),
        ];
    }

    static Question GlioblastomaAfterGlioma(RuleLists lists)
    {
        var (glioblastoma, glial) = (lists.Morphologies("GLIOBLASTOMA_NOS_AND_MULTIFORME"), lists.Morphologies("GLIAL_TUMOR"));
        return (in Pair pair) =>
            pair.SameHistology || !glial.FacesOther(glioblastoma, pair) ? Answer.No
            : pair.Order == Order.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
            : pair.IsOrdered && glioblastoma.Has(pair.Later) ? Answer.Single
            : Answer.No;
    }

    static bool OnOtherBranches(ChartBranches chart, in Pair pair) =>
        chart.Of(pair.First) is > 0 and var branches && chart.Of(pair.Second) is > 0 and var others && (branches & others) == 0;
}
