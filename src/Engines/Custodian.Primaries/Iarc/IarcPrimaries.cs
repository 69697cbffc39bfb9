namespace Custodian.Primaries;

/// <summary>
/// Multiple primaries by the international rules (IARC/IACR/ENCR, International Rules for Multiple Primary Cancers, ICD-O third edition, 2004): one primary
/// per site group unless the histology groups differ, systemic tumours once in a lifetime whatever the site.
/// </summary>
public static class IarcPrimaries
{
    const string Bladder = "C67";

    /// <summary>Compares two tumours.</summary>
    /// <param name="topography">With or without the C.</param>
    public static IarcPairResult Compare(string? topography, string? histology, string? otherTopography, string? otherHistology)
    {
        var groups = HistologyGroups.OfCanReg;
        var (one, other) = (groups.Of(FirstFour(histology)), groups.Of(FirstFour(otherHistology)));
        if (one == 0 || other == 0)
        {
            return IarcPairResult.Invalid;
        }

        return OfHistologies(one, other) ?? OfSites(OrganOf(topography), OrganOf(otherTopography));
    }

    /// <summary>The indicator of each tumour, in the order given.</summary>
    /// <param name="review">Whether a primary that has a duplicate is marked as well.</param>
    public static IReadOnlyList<IarcIndicator> Indicators(IReadOnlyList<IarcTumour> tumours, IarcReview review)
    {
        var indicators = tumours.Select(t => IsCounted(t) ? IarcIndicator.Primary : IarcIndicator.InSitu).ToArray();
        var order = IarcOrder.Of(tumours);
        for (var i = 0; i < order.Count; i++)
        {
            if (indicators[order[i]] == IarcIndicator.Primary && FindDuplicates(tumours, indicators, order, i) && review == IarcReview.PrimariesToo)
            {
                indicators[order[i]] = IarcIndicator.Duplicate;
            }
        }

        return indicators;
    }

    /// <summary>Marks the later tumours that are the same primary. A more specific histology replaces that of the primary for the comparisons that follow.</summary>
    static bool FindDuplicates(IReadOnlyList<IarcTumour> tumours, IarcIndicator[] indicators, IReadOnlyList<int> order, int primary)
    {
        var (site, histology) = (SiteGroupOf(tumours[order[primary]].Site), tumours[order[primary]].Histology);
        var found = false;
        foreach (var index in order.Skip(primary + 1))
        {
            var later = tumours[index];
            var (group, other) = (HistologyGroups.OfSeer.Of(histology), HistologyGroups.OfSeer.Of(later.Histology));
            if (indicators[index] == IarcIndicator.InSitu || group == 0 || other == 0 || site is null || !IsSame(site, group, SiteGroupOf(later.Site), other))
            {
                continue;
            }

            (indicators[index], found) = (IarcIndicator.Duplicate, true);
            histology = HistologyGroups.IsNosOf(group, other) || (group == other && string.CompareOrdinal(histology, later.Histology) < 0) ? later.Histology : histology;
        }

        return found;
    }

    static bool IsSame(string site, int group, string? otherSite, int other)
    {
        if (otherSite is null)
        {
            return false;
        }

        var bothHaematopoietic = IsHaematopoietic(group) && IsHaematopoietic(other);
        return (group == HistologyGroups.Kaposi && other == HistologyGroups.Kaposi)
            || (bothHaematopoietic && (group == other || group == HistologyGroups.HaematopoieticNos || other == HistologyGroups.HaematopoieticNos))
            || (site == otherSite && (group == other || HistologyGroups.AreNosAndSpecific(group, other)));
    }

    static bool IsHaematopoietic(int group) => group is >= HistologyGroups.FirstHaematopoietic and <= HistologyGroups.HaematopoieticNos;

    /// <summary>Decided by histology alone, or null when the sites must be compared.</summary>
    static IarcPairResult? OfHistologies(int one, int other)
    {
        var bothCarcinoma = one <= HistologyGroups.CarcinomaNos && other <= HistologyGroups.CarcinomaNos;
        if (one == HistologyGroups.Unspecified || other == HistologyGroups.Unspecified || (bothCarcinoma && (one == HistologyGroups.CarcinomaNos || other == HistologyGroups.CarcinomaNos)))
        {
            return null;
        }

        return HistologyGroups.AreNosAndSpecific(one, other) || (one == other && one is >= HistologyGroups.Mesothelioma and <= HistologyGroups.Kaposi) ? IarcPairResult.Duplicate
            : one == other ? null
            : IarcPairResult.MultiplePrimary;
    }

    static IarcPairResult OfSites(int one, int other) =>
        one < 0 || other < 0 ? IarcPairResult.Invalid
        : one != other && (one == SiteGroups.Unknown || other == SiteGroups.Unknown) ? IarcPairResult.UnknownTopography
        : SiteGroups.Of(one) == SiteGroups.Of(other) ? IarcPairResult.Duplicate
        : IarcPairResult.MultiplePrimary;

    static int OrganOf(string? topography) => topography is null ? -1 : Tumour.Number(topography.AsSpan().TrimStart("Cc")) is >= 0 and var number ? number / 10 : -1;

    static string? FirstFour(string? histology) => histology is { Length: > 4 } ? histology[..4] : histology;

    static string? SiteGroupOf(string? site)
    {
        if (site is not { Length: >= 3 })
        {
            return null;
        }

        var organ = site[..3].ToUpperInvariant();
        return organ[0] == 'C' && Tumour.Number(organ.AsSpan(1)) is >= 0 and var number ? $"C{SiteGroups.Of(number):00}" : organ;
    }

    static bool IsCounted(IarcTumour tumour) => tumour.Behaviour == "3" || (tumour.Site?.StartsWith(Bladder, StringComparison.OrdinalIgnoreCase) ?? false);
}
