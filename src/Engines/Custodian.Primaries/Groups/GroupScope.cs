using System.Text.Json;

namespace Custodian.Primaries;

/// <summary>The tumours a group of rules is for.</summary>
sealed class GroupScope
{
    readonly SiteSet? _sites;
    readonly bool[] _histologies = new bool[Tumour.Histologies];
    readonly byte _behaviours;
    readonly int _from, _through;

    GroupScope(string sites, string histologies, string without, string behaviours, string years)
    {
        _sites = sites.Length == 0 ? null : SiteSet.Of(sites);
        Fill(histologies.Length == 0 ? "8000-9999" : histologies, true);
        Fill(without, false);
        foreach (var (from, through) in GroupFacts.Ranges(behaviours))
        {
            _behaviours |= (byte)Enumerable.Range(from, through - from + 1).Sum(b => 1 << b);
        }

        (_from, _through) = GroupFacts.Ranges(years).First();
    }

    /// <summary>True for the groups "other sites", which take what no group of the same years takes.</summary>
    public bool IsRest => _sites is null && _from >= FirstYearOfChapters;

    /// <summary>From 2007 on the rules have a chapter per organ.</summary>
    const int FirstYearOfChapters = 2007;

    public static GroupScope Read(JsonElement group) => new(
        GroupFacts.Text(group, "SiteInclusions"),
        GroupFacts.Text(group, "HistInclusions"),
        GroupFacts.Text(group, "HistExclusions"),
        GroupFacts.Text(group, "BehavInclusions"),
        GroupFacts.Text(group, "YearInclusions"));

    /// <param name="year">Of the later diagnosis: it decides for both tumours.</param>
    public bool Covers(in Tumour tumour, int year) =>
        year >= _from && year <= _through && (_behaviours >> tumour.Behaviour & 1) != 0 && _histologies[tumour.HistologyIndex] && (_sites is null || _sites.Has(tumour));

    void Fill(string ranges, bool value)
    {
        foreach (var (from, through) in GroupFacts.Ranges(ranges))
        {
            _histologies.AsSpan((from - Tumour.FirstHistology)..(through - Tumour.FirstHistology + 1)).Fill(value);
        }
    }
}
