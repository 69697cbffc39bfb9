namespace Custodian.Primaries;

/// <summary>Solid Tumor Rules (NCI SEER, 2018 with the updates of each year since): breast, colon, kidney, lung, urinary organs.</summary>
static class SolidTumorRules
{
    const ushort CombinationRow = ushort.MaxValue;

    public static IReadOnlyList<Rule> Breast(RuleLists lists)
    {
        var (rows, combinations) = (lists.Rows("BREAST_2018_TABLE3_ROWS"), lists.Morphologies("BREAST_2018_TABLE2"));
        return
        [
            new("M4", Questions.OtherOrgan),
            new("M5", Questions.YearsApart(5)),
            new("M6", Questions.BothAreMalignant(lists.Morphologies("INFLAMMATORY_CARCINOMA"))),
            new("M7", Questions.OnBothSides),
            new("M10", DuctAfterCombination()),
            new("M11", TableQuestions.DifferentSubtypes(lists.Rows("BREAST_2018_TABLE3_SUBTYPES"), lists.Names)),
            new("M12", TableQuestions.SameRowSynchronousIfListed(rows)),
            new("M13", TableQuestions.DifferentRows(rows, combinations, CombinationRow)),
            new("M14", Questions.InSituAfterInvasiveSameSide),
            new("M15", Questions.InvasiveSoonAfterInSituSameSide),
            new("M16", Questions.InvasiveLongAfterInSitu),
            new("M17", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Colon(RuleLists lists)
    {
        var (rows, unspecific) = (lists.Rows("COLON_2018_TABLE1_ROWS"), SiteSet.Of("C189"));
        return
        [
            new("M3", Questions.BothAre(MorphologySet.Of("8220"))),
            new("M4", Questions.OtherOrgan),
            new("M5", TableQuestions.DifferentSubtypes(lists.Morphologies("COLON_2018_TABLE1_SUBTYPES"))),
            new("M6", TableQuestions.DifferentRows(rows)),
            new("M9", OtherSegment(unspecific)),
            new("M10", Questions.YearsApart(1)),
            new("M11", TableQuestions.SameRowSynchronous(rows)),
            new("M12", Questions.InSituAfterInvasive),
            new("M13", Questions.InvasiveSoonAfterInSitu),
            new("M14", Questions.InvasiveLongAfterInSitu),
            new("M15", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Kidney(RuleLists lists)
    {
        var rows = lists.Rows("KIDNEY_2018_TABLE1_ROWS");
        return
        [
            new("M3", Questions.OtherSite),
            new("M4", Questions.BothAreMalignant(lists.Morphologies("WILMS"))),
            new("M5", Questions.OnBothSides),
            new("M6", Questions.YearsApart(3)),
            new("M7", TableQuestions.DifferentSubtypes(lists.Rows("KIDNEY_2018_TABLE1_SUBTYPES"), lists.Names)),
            new("M8", SameRowInOneKidney(rows)),
            new("M9", TableQuestions.DifferentRows(rows)),
            new("M10", Questions.InSituAfterInvasiveSameSide),
            new("M11", Questions.InvasiveSoonAfterInSituSameSide),
            new("M12", Questions.InvasiveLongAfterInSitu),
            new("M13", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Lung(RuleLists lists)
    {
        var (rows, combinations) = (lists.Rows("LUNG_2018_TABLE3_ROWS"), lists.Morphologies("LUNG_2018_TABLE2"));
        return
        [
            new("M3", Questions.OtherOrgan),
            new("M4", Questions.YearsApart(3)),
            new("M5", NeuroendocrineAndNonSmall(rows, lists.Names)),
            new("M6", TableQuestions.DifferentSubtypes(lists.Rows("LUNG_2018_TABLE3_SUBTYPES"), lists.Names)),
            new("M7", SameRowInOneLung(rows, combinations)),
            new("M8", TableQuestions.DifferentRows(rows, combinations, CombinationRow)),
            new("M9", SimultaneousInLungs),
            new("M10", Questions.InSituAfterInvasiveSameSide),
            new("M11", Questions.OnBothSides),
            new("M12", Questions.InvasiveSoonAfterInSitu),
            new("M13", Questions.InvasiveLongAfterInSitu),
            new("M14", Questions.Otherwise),
        ];
    }

    public static IReadOnlyList<Rule> Urinary(RuleLists lists)
    {
        var (bladder, ureter, organs) = (lists.Sites("BLADDER"), lists.Sites("URETER"), lists.Sites("URINARY_2018_URINARY_SITES"));
        var urothelial = lists.Morphologies("URINARY_2018_UROTHELIAL_CARCINOMAS");
        var plain = lists.Morphologies("URINARY_2018_UROTHELIAL_CARCINOMAS_EXCLUDE_MICROPAPILLARY");
        var (flat, rows, threeYears) = (MorphologySet.Of("8120/2"), lists.Rows("URINARY_2018_TABLE2_ROWS"), Questions.YearsApart(3));
        var bladderAndUreter = Questions.MultipleWhen(bladder, ureter);
        return
        [
            new("M3", Questions.OnBothSidesOf(lists.Sites("RENAL_PELVIS"))),
            new("M4", Questions.OnBothSidesOf(ureter)),
            new("M5", (in p) => flat.HasBoth(p) && bladderAndUreter(p) == Answer.Multiple ? Questions.SingleWithin(p, Questions.TwoMonths) : Answer.No),
            new("M6", Questions.InvasiveLongAfterInSitu),
            new("M7", (in p) => Questions.BothInSitu(p) && bladder.HasBoth(p) && plain.HasBoth(p) ? Answer.Single : Answer.No),
            new("M8", Questions.MultipleWhen(MorphologySet.Of("8131"), plain)),
            new("M9", (in p) => Questions.BothMalignant(p) && bladder.HasBoth(p) && urothelial.HasBoth(p) ? Answer.Single : Answer.No),
            new("M10", (in p) => bladder.HasBoth(p) && plain.HasBoth(p) ? Answer.No : threeYears(p)),
            new("M11", (in p) => !p.SameOrgan && organs.HasBoth(p) && urothelial.HasBoth(p) ? Answer.Single : Answer.No),
            new("M12", TableQuestions.DifferentSubtypes(lists.Rows("URINARY_2018_TABLE2_SUBTYPES"), lists.Names)),
            new("M13", TableQuestions.DifferentRows(rows)),
            new("M14", Questions.OtherOrgan),
            new("M15", TableQuestions.SameRowSynchronous(rows)),
            new("M16", Questions.InSituAfterInvasive),
            new("M17", Questions.InvasiveSoonAfterInSitu),
            new("M18", Questions.Otherwise),
        ];
    }

    /// <summary>Duct carcinoma after, or on the day of, a combination that has a duct component (Breast, M10).</summary>
    static Question DuctAfterCombination()
    {
        (MorphologySet Duct, MorphologySet Combination)[] pairs =
        [
            (MorphologySet.Of("8500/2"), MorphologySet.Of("8522/2", "8543/2", "8543/3", "8523/2")),
            (MorphologySet.Of("8500/3"), MorphologySet.Of("8522/3", "8541/3", "8523/3")),
        ];
        return (in Pair pair) =>
        {
            foreach (var (duct, combination) in pairs)
            {
                if (duct.FacesOther(combination, pair))
                {
                    return pair.Order == Order.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
                        : pair.Order == Order.SameDay || duct.Has(pair.Later) ? Answer.Single
                        : Answer.No;
                }
            }

            return Answer.No;
        };
    }

    /// <summary>Other segment of the colon; colon NOS may be any (Colon, M9).</summary>
    static Question OtherSegment(SiteSet unspecific) => (in Pair pair) =>
        unspecific.Has(pair.First) || unspecific.Has(pair.Second) ? Answer.PerhapsMultiple(Doubt.SiteUnspecific) : Questions.OtherSite(pair);

    /// <summary>One row, synchronous, one kidney. 8311 stands for several entities that may be multiple primaries (Kidney, M8).</summary>
    static Question SameRowInOneKidney(RowTable rows)
    {
        var inOneOrgan = SameRowOnOneSide(rows);
        var severalEntities = MorphologySet.Of("8311");
        return (in Pair pair) => inOneOrgan(pair) is var answer && answer == Answer.Single && severalEntities.HasBoth(pair) ? Answer.Review(Doubt.RenalCellCombinations) : answer;
    }

    /// <summary>One row, synchronous, one lung, one behaviour. Combination codes of Table 2 are for the next rule (Lung, M7).</summary>
    static Question SameRowInOneLung(RowTable rows, MorphologySet combinations)
    {
        var inOneOrgan = SameRowOnOneSide(rows);
        return (in Pair pair) =>
        {
            var listed = (First: rows.RowOf(pair.First) > 0, Second: rows.RowOf(pair.Second) > 0);
            var known = (First: listed.First || combinations.Has(pair.First), Second: listed.Second || combinations.Has(pair.Second));
            var same = TableQuestions.SameAndSpecific(pair);
            return !same && !(known.First && known.Second) ? TableQuestions.NotListed(known.First, known.Second)
                : pair.First.Behaviour == pair.Second.Behaviour && (same || (listed.First && listed.Second)) ? inOneOrgan(pair)
                : Answer.No;
        };
    }

    static Question SameRowOnOneSide(RowTable rows) => (in Pair pair) =>
    {
        var (row, other) = (rows.RowOf(pair.First), rows.RowOf(pair.Second));
        if (TableQuestions.OneRow(pair, row, other) is not { } isOne)
        {
            return TableQuestions.NotListed(row > 0, other > 0);
        }

        var answer = isOne ? Questions.SingleWithin(pair, Questions.TwoMonths) : Answer.No;
        return answer == Answer.No || pair.SameSide ? answer
            : pair.OppositeSides ? (answer.IsPerhaps ? answer : Answer.No)
            : Answer.PerhapsSingle(answer.IsPerhaps ? Doubt.DateAndLateralityUnknown : Doubt.LateralityUnknown);
    };

    /// <summary>
    /// Neuroendocrine carcinoma or tumour of Table 3 beside non-small cell carcinoma: 8046 itself, or any other row of the table. Large cell neuroendocrine
    /// carcinoma (8013) has a row of its own and is neither (Lung, M5).
    /// </summary>
    static Question NeuroendocrineAndNonSmall(RowTable rows, RowNames names)
    {
        var (carcinoma, tumour) = (names.NumberOf("8246"), names.NumberOf("8240"));
        var (nonSmall, neither) = (MorphologySet.Of("8046"), MorphologySet.Of("8013"));
        bool IsNeuroendocrine(in Tumour t) => rows.RowOf(t) is var row && (row == carcinoma || row == tumour);
        bool IsNonSmall(in Tumour t) => nonSmall.Has(t) || (rows.RowOf(t) > 0 && !IsNeuroendocrine(t) && !neither.Has(t));
        return (in Pair pair) =>
            (IsNeuroendocrine(pair.First) && IsNonSmall(pair.Second)) || (IsNeuroendocrine(pair.Second) && IsNonSmall(pair.First)) ? Answer.Multiple : Answer.No;
    }

    /// <summary>Synchronous tumours of one lung, or several in one and some in the other (Lung, M9). One in each lung may be one each or several: not coded.</summary>
    static Answer SimultaneousInLungs(in Pair pair)
    {
        var gap = pair.Days(Questions.TwoMonths);
        return gap == Gap.Beyond ? Answer.No
            : !IsSide(pair.First) || !IsSide(pair.Second) ? Answer.PerhapsSingle(gap == Gap.Unknown ? Doubt.DateAndLateralityUnknown : Doubt.LateralityUnknown)
            : gap == Gap.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
            : pair.First.Laterality == Sides.Both || pair.Second.Laterality == Sides.Both || pair.SameSide ? Answer.Single
            : Answer.Review(Doubt.MultipleTumoursUnknown);
    }

    static bool IsSide(in Tumour tumour) => tumour.Laterality is Sides.Right or Sides.Left or Sides.Both or Sides.OneSideUnknownWhich;
}
