namespace Custodian.Primaries;

/// <summary>The questions that several groups ask in the same words.</summary>
static class Questions
{
    /// <summary>The manuals' "two months", and their meaning of synchronous.</summary>
    public const int TwoMonths = 60;

    const byte InSitu = 2, Malignant = 3;

    /// <summary>A rule that coded data of one group can never meet, kept so that the numbering is the manual's.</summary>
    public static Answer NeverMet(in Pair pair) => Answer.No;

    /// <summary>Nothing before applied: a single primary.</summary>
    public static Answer Otherwise(in Pair pair) => Answer.Single;

    /// <summary>Topography differs at the second or third character.</summary>
    public static Answer OtherOrgan(in Pair pair) => pair.SameOrgan ? Answer.No : Answer.Multiple;

    /// <summary>Topography differs at any character.</summary>
    public static Answer OtherSite(in Pair pair) => pair.SameSite ? Answer.No : Answer.Multiple;

    /// <summary>Histology differs at the first, second or third digit.</summary>
    public static Answer OtherHistologyType(in Pair pair) => pair.SameHistologyType ? Answer.No : Answer.Multiple;

    public static Question YearsApart(int years) => (in Pair pair) => pair.Years(years) switch
    {
        Gap.Unknown => Answer.PerhapsMultiple(Doubt.DateUnknown),
        Gap.Beyond => Answer.Multiple,
        _ => Answer.No,
    };

    /// <summary>Diagnosed more than sixty days apart.</summary>
    public static Answer TwoMonthsApart(in Pair pair) => pair.Days(TwoMonths) switch
    {
        Gap.Unknown => Answer.PerhapsMultiple(Doubt.DateUnknown),
        Gap.Beyond => Answer.Multiple,
        _ => Answer.No,
    };

    /// <summary>A single primary when diagnosed within so many days.</summary>
    public static Answer SingleWithin(in Pair pair, int days) => pair.Days(days) switch
    {
        Gap.Unknown => Answer.PerhapsSingle(Doubt.DateUnknown),
        Gap.Within => Answer.Single,
        _ => Answer.No,
    };

    /// <summary>Invasive more than sixty days after in situ.</summary>
    public static Answer InvasiveLongAfterInSitu(in Pair pair)
    {
        if (!pair.Behaviours(InSitu, Malignant) || pair.Order == Order.SameDay || (pair.IsOrdered && pair.Later.Behaviour != Malignant))
        {
            return Answer.No;
        }

        return pair.Days(TwoMonths) switch
        {
            Gap.Unknown => Answer.PerhapsMultiple(Doubt.DateNotEnough),
            Gap.Beyond => Answer.Multiple,
            _ => Answer.No,
        };
    }

    /// <summary>Invasive at most sixty days after in situ.</summary>
    public static Answer InvasiveSoonAfterInSitu(in Pair pair) =>
        !pair.Behaviours(InSitu, Malignant) || (pair.IsOrdered && pair.Later.Behaviour != Malignant) ? Answer.No : SingleWithin(pair, TwoMonths);

    /// <summary>The same, on one side of a paired organ.</summary>
    public static Answer InvasiveSoonAfterInSituSameSide(in Pair pair)
    {
        var answer = pair.OppositeSides ? Answer.No : InvasiveSoonAfterInSitu(pair);
        return answer == Answer.No || pair.SidesKnown ? answer
            : Answer.PerhapsSingle(answer.IsPerhaps ? Doubt.DateAndLateralityUnknown : Doubt.LateralityUnknown);
    }

    /// <summary>In situ after invasive.</summary>
    public static Answer InSituAfterInvasive(in Pair pair) =>
        !pair.Behaviours(InSitu, Malignant) ? Answer.No
        : pair.Order == Order.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
        : pair.IsOrdered && pair.Later.Behaviour == InSitu ? Answer.Single
        : Answer.No;

    /// <summary>The same, on one side of a paired organ. Tumours of one day whose side is not known stay in doubt.</summary>
    public static Answer InSituAfterInvasiveSameSide(in Pair pair)
    {
        if (pair.OppositeSides || !pair.Behaviours(InSitu, Malignant) || (pair.IsOrdered && pair.Later.Behaviour == Malignant))
        {
            return Answer.No;
        }

        return pair.SidesKnown ? InSituAfterInvasive(pair)
            : Answer.PerhapsSingle(pair.Order == Order.Unknown ? Doubt.DateAndLateralityUnknown : Doubt.LateralityUnknown);
    }

    /// <summary>One tumour on the right, one on the left.</summary>
    public static Answer OnBothSides(in Pair pair) =>
        !pair.SidesKnown ? Answer.PerhapsMultiple(Doubt.LateralityUnknown) : pair.OppositeSides ? Answer.Multiple : Answer.No;

    /// <summary>The same, where both tumours are in one of these paired sites.</summary>
    public static Question OnBothSidesOf(params SiteSet[] pairedSites) => (in Pair pair) =>
    {
        foreach (var site in pairedSites)
        {
            if (site.HasBoth(pair))
            {
                return OnBothSides(pair);
            }
        }

        return Answer.No;
    };

    /// <summary>Melanomas of the right, the left or the midline differ in side.</summary>
    public static Answer OnDifferentSides(in Pair pair) =>
        !HasSide(pair.First) || !HasSide(pair.Second) ? Answer.PerhapsMultiple(Doubt.LateralityUnknown)
        : pair.First.Laterality != pair.Second.Laterality ? Answer.Multiple
        : Answer.No;

    public static bool HasSide(in Tumour tumour) => tumour.Laterality is Sides.Right or Sides.Left or Sides.Midline;

    /// <summary>Both histologies are in the set: a single primary.</summary>
    public static Question BothAre(MorphologySet set) => (in Pair pair) => set.HasBoth(pair) ? Answer.Single : Answer.No;

    /// <summary>Both histologies are in the set and malignant: a single primary.</summary>
    public static Question BothAreMalignant(MorphologySet set) =>
        (in Pair pair) => pair.BothBehave(Malignant) && set.HasBoth(pair) ? Answer.Single : Answer.No;

    /// <summary>One of these and one of those are a single primary.</summary>
    public static Question SingleWhen(MorphologySet one, MorphologySet other) => (in Pair pair) => one.FacesOther(other, pair) ? Answer.Single : Answer.No;

    /// <summary>One of these and one of those are multiple primaries.</summary>
    public static Question MultipleWhen(MorphologySet one, MorphologySet other) => (in Pair pair) => one.FacesOther(other, pair) ? Answer.Multiple : Answer.No;

    /// <summary>A tumour in one of the sites and one in the other.</summary>
    public static Question MultipleWhen(SiteSet one, SiteSet other) => (in Pair pair) =>
        (one.Has(pair.First) && other.Has(pair.Second)) || (one.Has(pair.Second) && other.Has(pair.First)) ? Answer.Multiple : Answer.No;

    /// <summary>A histology that is not otherwise specified and a specific one under it are a single primary.</summary>
    public static Question NosAndSpecific(RuleLists lists, params string[] histologies)
    {
        var pairs = histologies.Select(h => (Nos: MorphologySet.Of(h), Specific: lists.SpecificOf(h))).ToArray();
        return (in Pair pair) =>
        {
            foreach (var (nos, specific) in pairs)
            {
                if (nos.FacesOther(specific, pair))
                {
                    return Answer.Single;
                }
            }

            return Answer.No;
        };
    }

    /// <summary>The later morphology following the earlier one is progression: a single primary.</summary>
    public static Question Following(string later, string earlier)
    {
        var (after, before) = (MorphologySet.Of(later), MorphologySet.Of(earlier));
        return (in Pair pair) =>
            !after.FacesOther(before, pair) ? Answer.No
            : pair.Order == Order.Unknown ? Answer.PerhapsSingle(Doubt.DateUnknown)
            : pair.IsOrdered && after.Has(pair.Later) ? Answer.Single
            : Answer.No;
    }

    /// <summary>An adenocarcinoma and a tumour in a polyp, both in situ or malignant, are a single primary.</summary>
    public static Question FrankAndInPolyp(RuleLists lists)
    {
        var (adenocarcinoma, polyp) = (lists.Morphologies("ADENOCARCINOMA_SPECIFIC", "ADENOCARCINOMA_NOS"), lists.Morphologies("POLYP"));
        return (in Pair pair) => InSituOrMalignant(pair) && !polyp.HasBoth(pair) && adenocarcinoma.FacesOther(polyp, pair) ? Answer.Single : Answer.No;
    }

    /// <summary>Polyps that are in situ or malignant are a single primary.</summary>
    public static Question BothInPolyps(RuleLists lists)
    {
        var polyp = lists.Morphologies("POLYP");
        return (in Pair pair) => InSituOrMalignant(pair) && polyp.HasBoth(pair) ? Answer.Single : Answer.No;
    }

    /// <summary>Familial polyposis with a malignant polyp in these sites is a single primary.</summary>
    public static Question FamilialPolyposis(RuleLists lists, SiteSet sites)
    {
        var (familial, polyp) = (lists.Morphologies("FAMILIAL_ADENOMATOUS_POLYPOSIS"), lists.Morphologies("POLYP"));
        return (in Pair pair) => sites.HasBoth(pair) && OneMalignant(pair) && familial.FacesOther(polyp, pair) ? Answer.Single : Answer.No;
    }

    /// <summary>Follicular and papillary tumours of the thyroid within sixty days are a single primary.</summary>
    public static Question FollicularAndPapillary(RuleLists lists)
    {
        var (thyroid, types) = (lists.Sites("THYROID"), lists.Morphologies("FOLLICULAR", "PAPILLARY"));
        return (in Pair pair) => thyroid.HasBoth(pair) && types.HasBoth(pair) ? SingleWithin(pair, TwoMonths) : Answer.No;
    }

    /// <summary>Same organ of this list, other fourth character: multiple primaries.</summary>
    public static Question OtherSubsiteOf(SiteSet organs) => (in Pair pair) =>
        organs.Has(pair.First) && pair.First.Site % 10 != pair.Second.Site % 10 ? Answer.Multiple : Answer.No;

    public static bool OneMalignant(in Pair pair) => pair.First.Behaviour == Malignant || pair.Second.Behaviour == Malignant;

    public static bool BothMalignant(in Pair pair) => pair.BothBehave(Malignant);

    public static bool BothInSitu(in Pair pair) => pair.BothBehave(InSitu);

    static bool InSituOrMalignant(in Pair pair) => pair.First.Behaviour is InSitu or Malignant && pair.Second.Behaviour is InSitu or Malignant;
}
