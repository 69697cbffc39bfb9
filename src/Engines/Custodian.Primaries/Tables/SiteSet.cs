namespace Custodian.Primaries;

/// <summary>A set of ICD-O sites.</summary>
sealed class SiteSet
{
    readonly bool[] _sites = new bool[1_000];

    /// <summary>Reads sites, organs and ranges as the rules write them: <c>C504</c>, <c>C50</c>, <c>C000-C148, C300</c>.</summary>
    public static SiteSet Of(params IEnumerable<string> texts)
    {
        var set = new SiteSet();
        foreach (var part in texts.SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var ends = part.Split('-');
            set._sites.AsSpan(First(ends[0])..(Last(ends[^1]) + 1)).Fill(true);
        }

        return set;
    }

    public bool Has(in Tumour tumour) => _sites[tumour.Site];

    public bool HasBoth(in Pair pair) => _sites[pair.First.Site] && _sites[pair.Second.Site];

    public bool HasOne(in Pair pair) => _sites[pair.First.Site] != _sites[pair.Second.Site];

    static int First(string site) => Tumour.Number(site.AsSpan(1)) * (site.Length == 3 ? 10 : 1);

    static int Last(string site) => First(site) + (site.Length == 3 ? 9 : 0);
}
