namespace Custodian.Primaries;

/// <summary>Solid Tumor Rules, Head and Neck (2018 and later): one histology table per group of sites (Tables 1 to 9).</summary>
sealed class HeadAndNeckRules
{
    readonly SiteTables _rows, _subtypes;
    readonly RowNames _names;
    readonly SiteSet _paragangliomaSites;
    readonly MorphologySet _paraganglioma = MorphologySet.Of("8690"), _paragangliomas = MorphologySet.Of("8690", "8693");

    HeadAndNeckRules(RuleLists lists)
    {
        _rows = lists.RowsBySite("HEAD_AND_NECK_2018_TABLE_FOR_SITE");
        _subtypes = lists.RowsBySite("HEAD_AND_NECK_2018_SUBTYPES_FOR_SITE");
        _names = lists.Names;
        _paragangliomaSites = lists.Sites("HEAD_AND_NECK_2018_TABLE9_SITES");
    }

    public static IReadOnlyList<Rule> Of(RuleLists lists)
    {
        var rules = new HeadAndNeckRules(lists);
        return
        [
            new("M3", DifferentSubsites(lists)),
            new("M4", Questions.OtherOrgan),
            new("M5", Questions.OnBothSidesOf(lists.SiteSets("HEAD_AND_NECK_2018_PAIRED_SITES"))),
            new("M6", Questions.YearsApart(5)),
            new("M7", rules.DifferentSubtypes),
            new("M8", rules.DifferentRows),
            new("M9", Questions.InSituAfterInvasive),
            new("M10", Questions.InvasiveSoonAfterInSitu),
            new("M11", Questions.InvasiveLongAfterInSitu),
            new("M12", rules.SameRow),
            new("M13", Questions.Otherwise),
        ];
    }

    /// <summary>Paraganglioma of the carotid or aortic body belongs to Table 9 for diagnoses of 2019 and later; it is not among the group's own sites.</summary>
    public static bool Adopts(in Tumour tumour, int year) =>
        year >= 2019 && tumour.Site is 754 or 755 && tumour.Behaviour == 3 && tumour.Histology is 8680 or (>= 8690 and <= 8693);

    static Question DifferentSubsites(RuleLists lists)
    {
        string[][] places =
        [
            ["AORTIC_BODY", "CAROTIC_BODY"],
            ["HARD_PALATE", "SOFT_PALATE", "UVULA"],
            ["MAXILLA", "MANDIBLE"],
            ["MAXILLARY_SINUS", "ETHMOID_SINUS", "FRONTAL_SINUS", "SPHENOID_SINUS"],
            ["NASAL_CAVITY", "MIDDLE_EAR"],
            ["POSTCRICOID", "HYPOPHARYNGEAL_ASPECT_OF_ARYEPIGLOTTIC_FOLD", "POSTERIOR_WALL_OF_HYPOPHARYNX"],
            ["SUBMANDIBULAR_GLAND", "SUBLINGUAL_GLAND"],
            ["UPPER_GUM", "LOWER_GUM"],
            ["UPPER_LIP", "LOWER_LIP"],
        ];
        var sets = places.Select(names => names.Select(n => lists.Sites(n)).ToArray()).ToArray();
        var larynx = lists.Sites("GLOTTIS_AND_LARYNGEAL_SITES");
        return (in Pair pair) => (larynx.HasBoth(pair) && !pair.SameSite) || AreInDifferentOnes(sets, pair) ? Answer.Multiple : Answer.No;
    }

    static bool AreInDifferentOnes(SiteSet[][] places, in Pair pair)
    {
        foreach (var place in places)
        {
            var (first, second) = (PartOf(place, pair.First), PartOf(place, pair.Second));
            if (first >= 0 && second >= 0 && first != second)
            {
                return true;
            }
        }

        return false;
    }

    static int PartOf(SiteSet[] parts, in Tumour tumour)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Has(tumour))
            {
                return i;
            }
        }

        return -1;
    }

    Answer DifferentSubtypes(in Pair pair)
    {
        var (first, second) = (_rows.For(pair.First), _rows.For(pair.Second));
        if (first is null || second is null)
        {
            return Answer.Review(first is null ? Doubt.NoTableForFirst : Doubt.NoTableForSecond);
        }

        if (!ReferenceEquals(first, second))
        {
            return Answer.No;
        }

        if (first.RowOf(pair.First) == 0 || second.RowOf(pair.Second) == 0)
        {
            return pair.SameHistology ? Answer.No : TableQuestions.NotListed(first.RowOf(pair.First) > 0, second.RowOf(pair.Second) > 0);
        }

        return _subtypes.For(pair.First) is { } subtypes && ReferenceEquals(subtypes, _subtypes.For(pair.Second))
            ? TableQuestions.Differ(subtypes.RowOf(pair.First), subtypes.RowOf(pair.Second), _names)
            : Answer.No;
    }

    Answer DifferentRows(in Pair pair)
    {
        var (first, second) = (_rows.For(pair.First)!, _rows.For(pair.Second)!);
        return !ReferenceEquals(first, second) ? Answer.Multiple
            : _paragangliomaSites.HasBoth(pair) && _paraganglioma.FacesOther(_paragangliomas, pair) ? Answer.Review(Doubt.ParagangliomaReview)
            : TableQuestions.Differ(first.RowOf(pair.First), second.RowOf(pair.Second), _names);
    }

    Answer SameRow(in Pair pair)
    {
        var (first, second) = (_rows.For(pair.First), _rows.For(pair.Second));
        if (first is null || !ReferenceEquals(first, second))
        {
            return Answer.No;
        }

        var (row, other) = (first.RowOf(pair.First), first.RowOf(pair.Second));
        return TableQuestions.SameAndSpecific(pair) ? Answer.Single
            : row == 0 || other == 0 ? TableQuestions.NotListed(row > 0, other > 0)
            : _names.Overlap(row, other) ? Answer.Single
            : Answer.No;
    }
}
