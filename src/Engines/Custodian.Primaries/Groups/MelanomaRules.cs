namespace Custodian.Primaries;

/// <summary>Solid Tumor Rules, Cutaneous Melanoma (2021 and later).</summary>
sealed class MelanomaRules
{
    readonly SiteSet _unspecific = SiteSet.Of("C449");

    /// <summary>Sites for which no laterality is coded (Table 1).</summary>
    readonly SiteSet _withoutSide = SiteSet.Of("C440", "C448", "C449");

    readonly MorphologySet _table;

    MelanomaRules(RuleLists lists) => _table = lists.Morphologies("CUTANEOUS_MELANOMA_2021_TABLE2_ROWS");

    public static IReadOnlyList<Rule> Of(RuleLists lists)
    {
        var rules = new MelanomaRules(lists);
        return
        [
            new("M3", rules.OtherSite),
            new("M4", rules.OtherSide),
            new("M5", TableQuestions.DifferentSubtypes(lists.Rows("CUTANEOUS_MELANOMA_2021_TABLE2_SUBTYPES"), lists.Names)),
            new("M6", rules.SameRowSiteAndSide),
            new("M7", MoreThanTwoMonthsApart),
            new("M8", Questions.Otherwise),
        ];
    }

    Answer OtherSite(in Pair pair) =>
        _unspecific.Has(pair.First) || _unspecific.Has(pair.Second) ? Answer.PerhapsMultiple(Doubt.SiteUnspecific) : Questions.OtherSite(pair);

    /// <summary>Where a side is not known, the rules go on.</summary>
    Answer OtherSide(in Pair pair) =>
        _withoutSide.Has(pair.First) || IsUnknown(pair.First) || IsUnknown(pair.Second) ? Answer.No : Questions.OnDifferentSides(pair);

    Answer SameRowSiteAndSide(in Pair pair)
    {
        if (!_table.HasBoth(pair))
        {
            return Answer.No;
        }

        if (!_withoutSide.Has(pair.First))
        {
            if (!Questions.HasSide(pair.First) || !Questions.HasSide(pair.Second))
            {
                return Answer.Review(Doubt.LateralityUnknown);
            }

            if (pair.First.Laterality != pair.Second.Laterality)
            {
                return Answer.No;
            }
        }

        return ToReview(Questions.SingleWithin(pair, Questions.TwoMonths));
    }

    static Answer MoreThanTwoMonthsApart(in Pair pair) => ToReview(Questions.TwoMonthsApart(pair));

    static Answer ToReview(Answer answer) => answer.IsPerhaps ? Answer.Review(answer.Doubt) : answer;

    static bool IsUnknown(in Tumour tumour) => tumour.Laterality is Sides.NotKnown or Sides.Blank;
}
