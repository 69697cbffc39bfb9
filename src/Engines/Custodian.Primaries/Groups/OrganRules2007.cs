namespace Custodian.Primaries;

/// <summary>Multiple Primary and Histology Coding Rules 2007 (NCI SEER), organ by organ; diagnoses 2007 to 2017, melanoma to 2020.</summary>
static class OrganRules2007
{
    /// <summary>Paired sites (MP/H 2007, Head and Neck, Table 7).</summary>
    static readonly string[] HeadAndNeckPairs = ["C079", "C080,C081", "C090,C091,C098,C099", "C300", "C310,C312", "C301"];

    public static IReadOnlyList<Rule> HeadAndNeck(RuleLists lists) =>
    [
        new("M3", Questions.OnBothSidesOf([.. HeadAndNeckPairs.Select(s => SiteSet.Of(s))])),
        new("M4", Questions.MultipleWhen(lists.Sites("UPPER_LIP"), lists.Sites("LOWER_LIP"))),
        new("M5", Questions.MultipleWhen(lists.Sites("UPPER_GUM"), lists.Sites("LOWER_GUM"))),
        new("M6", Questions.MultipleWhen(lists.Sites("NASAL_CAVITY"), lists.Sites("MIDDLE_EAR"))),
        new("M7", Questions.OtherOrgan),
        new("M8", Questions.InvasiveLongAfterInSitu),
        new("M9", Questions.YearsApart(5)),
        new("M10", Questions.NosAndSpecific(lists, "8000", "8010", "8140", "8070", "8720", "8800")),
        new("M11", Questions.OtherHistologyType),
        new("M12", Questions.Otherwise),
    ];

    public static IReadOnlyList<Rule> Colon(RuleLists lists)
    {
        var (familial, polyp) = (lists.Morphologies("FAMILLIAL_POLYPOSIS"), lists.Morphologies("POLYP"));
        return
        [
            new("M3", (in p) => Questions.OneMalignant(p) && familial.FacesOther(polyp, p) ? Answer.Single : Answer.No),
            new("M4", Questions.OtherSite),
            new("M5", Questions.YearsApart(1)),
            new("M6", Questions.InvasiveLongAfterInSitu),
            new("M7", Questions.SingleWhen(lists.Morphologies("ADENOCARCINOMA_SPECIFIC", "ADENOCARCINOMA_NOS"), polyp)),
            new("M8", Questions.NosAndSpecific(lists, "8000", "8010", "8140", "8800")),
            new("M9", Questions.BothAre(polyp)),
            new("M10", Questions.OtherHistologyType),
            new("M11", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Lung(RuleLists lists)
    {
        var nonSmall = lists.Morphologies("NON_SMALL_CELL_CARCINOMA");
        return
        [
            new("M3", Questions.OtherOrgan),
            new("M4", Questions.MultipleWhen(nonSmall, lists.Morphologies("SMALL_CELL_CARCINOMA"))),
            new("M5", Questions.MultipleWhen(lists.Morphologies("ADENOCARCINOMA_WITH_MIXED_SUBTYPES"), lists.Morphologies("BRONCHIOALVEOLAR"))),
            new("M6", OneInEachLung),
            new("M7", (in p) => AreInBothLungs(p) && !p.SameHistologyType ? Answer.Multiple : Answer.No),
            new("M8", Questions.YearsApart(3)),
            new("M9", Questions.InvasiveLongAfterInSitu),
            new("M10", Questions.SingleWhen(nonSmall, lists.Morphologies("SPECIFIC_NON_SMALL_CELL_CARCINOMA"))),
            new("M11", Questions.OtherHistologyType),
            new("M12", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Melanoma(RuleLists lists) =>
    [
        new("M3", Questions.OtherSite),
        new("M4", Questions.OnDifferentSides),
        new("M5", Questions.OtherHistologyType),
        new("M6", Questions.InvasiveLongAfterInSitu),
        new("M7", Questions.TwoMonthsApart),
        new("M8", Questions.Otherwise),
    ];

    public static IReadOnlyList<Rule> Breast(RuleLists lists)
    {
        var duct = lists.Morphologies("INTRADUCTAL_CARCINOMA", "DUCT_CARCINOMA");
        return
        [
            new("M4", Questions.OtherOrgan),
            new("M5", Questions.YearsApart(5)),
            new("M6", Questions.BothAreMalignant(lists.Morphologies("INFLAMMATORY_CARCINOMA"))),
            new("M7", Questions.OnBothSides),
            new("M8", Questions.InvasiveLongAfterInSitu),
            new("M9", Questions.SingleWhen(lists.Morphologies("PAGET_DISEASE"), duct)),
            new("M10", Questions.SingleWhen(MorphologySet.Of("8520"), duct)),
            new("M11", Questions.BothAre(duct)),
            new("M12", Questions.OtherHistologyType),
            new("M13", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Kidney(RuleLists lists) =>
    [
        new("M3", Questions.BothAreMalignant(lists.Morphologies("WILMS"))),
        new("M4", Questions.OtherOrgan),
        new("M5", Questions.OnBothSides),
        new("M6", Questions.YearsApart(3)),
        new("M7", Questions.InvasiveLongAfterInSitu),
        new("M8", TableQuestions.DifferentSubtypes(lists.Morphologies("SPECIFIC_RENAL_CELL_HISTOLOGIES"))),
        new("M9", Questions.NosAndSpecific(lists, "8000", "8010", "8140", "8312")),
        new("M10", Questions.OtherHistologyType),
        new("M11", Questions.Otherwise),
    ];

    public static IReadOnlyList<Rule> Urinary(RuleLists lists)
    {
        var bladder = lists.Sites("BLADDER");
        var bladderTypes = lists.Morphologies("PAPILLARY_CARCINOMA", "TRANSITIONAL_CELL_CARCINOMA", "PAPILLARY_TRANSITIONAL_CELL_CARCINOMA");
        var (tract, urothelial) = (lists.Sites("RENAL_PELVIS", "URETER", "BLADDER", "URETHRA"), lists.Morphologies("UROTHELIAL"));
        return
        [
            new("M3", Questions.OnBothSidesOf(lists.Sites("RENAL_PELVIS"))),
            new("M4", Questions.OnBothSidesOf(lists.Sites("URETER"))),
            new("M5", Questions.InvasiveLongAfterInSitu),
            new("M6", (in p) => bladder.HasBoth(p) && bladderTypes.HasBoth(p) ? Answer.Single : Answer.No),
            new("M7", Questions.YearsApart(3)),
            new("M8", (in p) => tract.HasBoth(p) && urothelial.HasBoth(p) ? Answer.Single : Answer.No),
            new("M9", Questions.OtherHistologyType),
            new("M10", Questions.OtherOrgan),
            new("M11", Questions.Otherwise),
        ];
    }

    static Answer OneInEachLung(in Pair pair) =>
        !IsRightLeftOrBoth(pair.First) || !IsRightLeftOrBoth(pair.Second) ? Answer.PerhapsMultiple(Doubt.LateralityUnknown)
        : pair.OppositeSides ? Answer.Multiple
        : Answer.No;

    static bool AreInBothLungs(in Pair pair) =>
        IsRightLeftOrBoth(pair.First) && IsRightLeftOrBoth(pair.Second) && (pair.First.Laterality != pair.Second.Laterality || pair.First.Laterality == Sides.Both);

    static bool IsRightLeftOrBoth(in Tumour tumour) => tumour.Laterality is Sides.Right or Sides.Left or Sides.Both;
}
