namespace Custodian.Primaries;

/// <summary>
/// Solid malignant tumours diagnosed before 2007 (SEER Program Coding and Staging Manual 2004, "Determining Multiple Primaries for Solid Malignant Tumors";
/// the rules are those of 1998 and 2001 as that edition prints them).
/// </summary>
sealed class EarlySolidRules
{
    readonly SiteSet _bladder, _breast, _colonRectum, _ovary, _paired, _prostate, _thyroid;
    readonly SiteSet[] _sameSite;
    readonly SiteSet _exact;
    readonly MorphologySet _small, _nonSmall, _prostateTypes, _bladderTypes, _kaposi, _retinoblastoma, _wilms;
    readonly (MorphologySet One, MorphologySet Other)[] _nosAndSpecific;
    readonly MorphologySet _familial, _thyroidTypes, _bladderMixed, _ductLobular, _pagetDuct;

    EarlySolidRules(RuleLists lists)
    {
        (_bladder, _breast, _colonRectum) = (lists.Sites("BLADDER"), lists.Sites("BREAST"), lists.Sites("COLON", "RECTUM"));
        (_ovary, _paired, _prostate, _thyroid) = (lists.Sites("OVARY"), lists.Sites("ALL_PAIRED_SITES"), lists.Sites("PROSTATE"), lists.Sites("THYROID"));
        _exact = lists.Sites("EXACT_MATCH_SITES");
        string[] oneSite =
        [
            "TONGUE", "MOUTH", "SALIVARY", "OROPHARYNX", "HYPOPHARYNX", "BILIARY", "SINUS", "LUNG", "MEDIASTINUM", "FEMALE_GENITAL", "OVARY_OR_FEMALE_GENITAL",
            "MALE_GENITAL", "KIDNEY_OR_URINARY", "ENDOCRINE",
        ];
        _sameSite = [.. oneSite.Select(name => lists.Sites(name))];
        (_small, _nonSmall) = (lists.Morphologies("SMALL_CELL_CARCINOMA"), lists.Morphologies("NON_SMALL_CELL_CARCINOMA"));
        _prostateTypes = lists.Morphologies("ADENOCARCINOMA_SPECIFIC", "ADENOCARCINOMA_NOS");
        _bladderTypes = lists.Morphologies("TRANSITIONAL_CELL_CARCINOMA", "PAPILLARY_TRANSITIONAL_CELL_CARCINOMA");
        (_kaposi, _retinoblastoma, _wilms) = (lists.Morphologies("KAPOSI_SARCOMA"), lists.Morphologies("RETINO_BLASTOMA"), lists.Morphologies("WILMS"));
        string[] kinds = ["CARCINOMA", "ADENOCARCINOMA", "MELANOMA", "SARCOMA"];
        _nosAndSpecific = [.. kinds.Select(kind => (lists.Morphologies(kind + "_NOS"), lists.Morphologies(kind + "_SPECIFIC")))];
        _familial = lists.Morphologies("FAMILIAL_ADENOMATOUS_POLYPOSIS");
        _thyroidTypes = lists.Morphologies("FOLLICULAR", "PAPILLARY");
        _bladderMixed = lists.Morphologies("PAPILLARY_CARCINOMA", "TRANSITIONAL_CELL_CARCINOMA", "PAPILLARY_TRANSITIONAL_CELL_CARCINOMA");
        _ductLobular = lists.Morphologies("DUCT_CARCINOMA", "LOBULAR_CARCINOMA");
        _pagetDuct = lists.Morphologies("PAGET_DISEASE", "DUCT_CARCINOMA", "INTRADUCTAL_CARCINOMA");
    }

    public static IReadOnlyList<Rule> Of(RuleLists lists)
    {
        var rules = new EarlySolidRules(lists);
        return
        [
            new("M1", Questions.NeverMet),
            new("M2", Questions.NeverMet),
            new("M3", rules.SameHistologySoon),
            new("M4", rules.SameHistologyBothSides),
            new("M5", rules.SameHistologyLater),
            new("M6", rules.OtherHistologySoon),
            new("M7", rules.OtherHistologyBothSides),
            new("M8", rules.OtherHistologyLater),
            new("M9", (in p) => !rules.IsSameSite(p) && !rules.IsSameHistology(p) ? Answer.Multiple : Answer.No),
            new("M10", (in p) => !rules.IsSameSite(p) && rules.IsSameHistology(p) ? Answer.Multiple : Answer.Single),
        ];
    }

    /// <summary>Each side of a paired organ is a site of its own.</summary>
    Answer SameHistologySoon(in Pair pair)
    {
        var gap = pair.Days(Questions.TwoMonths);
        if (gap == Gap.Beyond || !IsSameSite(pair) || !IsSameHistology(pair) || (_paired.HasBoth(pair) && pair.OppositeSides))
        {
            return Answer.No;
        }

        return _paired.HasBoth(pair) && !pair.SidesKnown ? Answer.PerhapsSingle(LateralityDoubt(gap))
            : gap == Gap.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
            : Answer.Single;
    }

    Answer SameHistologyBothSides(in Pair pair)
    {
        var gap = pair.Days(Questions.TwoMonths);
        if (gap == Gap.Beyond || !IsSameSite(pair) || !IsSameHistology(pair) || !_paired.HasBoth(pair) || pair.SameSide)
        {
            return Answer.No;
        }

        var alwaysSingle = _ovary.HasBoth(pair) || _retinoblastoma.HasBoth(pair) || _wilms.HasBoth(pair);
        var doubt = !pair.SidesKnown ? LateralityDoubt(gap) : gap == Gap.Unknown ? Doubt.DateUnknown : Doubt.None;
        return Leaning(alwaysSingle, doubt);
    }

    Answer SameHistologyLater(in Pair pair)
    {
        var malignant = Questions.BothMalignant(pair);
        if ((malignant && _prostate.HasBoth(pair) && _prostateTypes.HasBoth(pair)) || (malignant && _bladder.HasBoth(pair) && _bladderTypes.HasBoth(pair)) || _kaposi.HasBoth(pair))
        {
            return Answer.Single;
        }

        return IsSameSite(pair) && IsSameHistology(pair) ? Questions.TwoMonthsApart(pair) : Answer.No;
    }

    Answer OtherHistologySoon(in Pair pair)
    {
        var gap = pair.Days(Questions.TwoMonths);
        if (gap == Gap.Beyond || !IsSameSite(pair) || IsSameHistology(pair) || (_paired.HasBoth(pair) && pair.OppositeSides))
        {
            return Answer.No;
        }

        var doubt = _paired.HasBoth(pair) && !pair.SidesKnown ? LateralityDoubt(gap) : gap == Gap.Unknown ? Doubt.DateUnknown : Doubt.None;
        return Leaning(AreCodedAsOne(pair), doubt);
    }

    Answer OtherHistologyBothSides(in Pair pair)
    {
        var gap = pair.Days(Questions.TwoMonths);
        if (gap == Gap.Beyond || !IsSameSite(pair) || IsSameHistology(pair) || !_paired.HasBoth(pair))
        {
            return Answer.No;
        }

        return !pair.SidesKnown ? Answer.PerhapsMultiple(LateralityDoubt(gap))
            : gap == Gap.Unknown ? Answer.PerhapsMultiple(Doubt.DateUnknown)
            : pair.OppositeSides ? Answer.Multiple
            : Answer.No;
    }

    Answer OtherHistologyLater(in Pair pair) => IsSameSite(pair) && !IsSameHistology(pair) ? Questions.TwoMonthsApart(pair) : Answer.No;

    /// <summary>The exceptions of rule 6: a specific type beside "not otherwise specified", polyposis, and the usual mixtures of thyroid, bladder and breast.</summary>
    bool AreCodedAsOne(in Pair pair)
    {
        foreach (var (nos, specific) in _nosAndSpecific)
        {
            if (nos.FacesOther(specific, pair))
            {
                return true;
            }
        }

        return (_colonRectum.HasBoth(pair) && _familial.HasBoth(pair))
            || (_thyroid.HasBoth(pair) && _thyroidTypes.HasBoth(pair))
            || (_bladder.HasBoth(pair) && _bladderMixed.HasBoth(pair))
            || (_breast.HasBoth(pair) && (_ductLobular.HasBoth(pair) || _pagetDuct.HasBoth(pair)));
    }

    bool IsSameSite(in Pair pair)
    {
        if (pair.SameSite || (pair.SameOrgan && !_exact.Has(pair.First)))
        {
            return true;
        }

        foreach (var site in _sameSite)
        {
            if (site.HasBoth(pair))
            {
                return true;
            }
        }

        return false;
    }

    bool IsSameHistology(in Pair pair) => pair.SameHistologyType && !_small.FacesOther(_nonSmall, pair);

    static Doubt LateralityDoubt(Gap gap) => gap == Gap.Unknown ? Doubt.DateAndLateralityUnknown : Doubt.LateralityUnknown;

    static Answer Leaning(bool single, Doubt doubt) => (single, doubt) switch
    {
        (true, Doubt.None) => Answer.Single,
        (false, Doubt.None) => Answer.Multiple,
        (true, _) => Answer.PerhapsSingle(doubt),
        _ => Answer.PerhapsMultiple(doubt),
    };
}
