using Custodian.Kernel;

namespace Custodian.RegistryEdits;

/// <summary>
/// The SEER ICD-O-3 Site/Histology Validation List as published on 18-Sep-2015: pairs of site and histology that are expected. The list of 2022 and Cancer PathCHART
/// have replaced it, so a pair that is not on it is worth a look, not an error.
/// </summary>
public sealed class SiteHistologyList
{
    internal const string Need = "site-histology";

    readonly HashSet<string> _pairs;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly HashSet<string> _sites;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _siteLookup;

    SiteHistologyList(HashSet<string> pairs)
    {
        _pairs = pairs;
        _sites = [.. pairs.Select(p => p[..4])];
        (_lookup, _siteLookup) = (_pairs.GetAlternateLookup<ReadOnlySpan<char>>(), _sites.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>How many pairs it has.</summary>
    public int Count => _pairs.Count;

    /// <summary>Reads the list expanded to pairs: CSV with the header <c>site,histology</c> and lines such as <c>C50.9,8500/3</c>.</summary>
    /// <returns>RED-0002 with the line that cannot be read.</returns>
    public static Outcome<SiteHistologyList> Read(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, line) in csv.Split('\n').Select(l => l.Trim()).Index().Skip(1).Where(l => l.Item.Length > 0))
        {
            var key = line.Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            if (key.Length != 9 || key[0] != 'C')
            {
                return Problem.Invalid("RED-0002", $"Line {index + 1} of the site/histology list is not a pair such as C50.9,8500/3. Supply the list as published, expanded to pairs.");
            }

            pairs.Add(key);
        }

        return new SiteHistologyList(pairs);
    }

    /// <summary>Whether the pair is on the list; null for a site that the list does not have.</summary>
    /// <param name="site">ICD-O-3 without the point: <c>C509</c>.</param>
    /// <param name="histology">Four digits.</param>
    /// <param name="behavior">One digit.</param>
    public bool? Has(ReadOnlySpan<char> site, ReadOnlySpan<char> histology, ReadOnlySpan<char> behavior)
    {
        if (site.Length != 4 || histology.Length != 4 || behavior.Length != 1 || !_siteLookup.Contains(site))
        {
            return null;
        }

        Span<char> key = stackalloc char[9];
        site.CopyTo(key);
        histology.CopyTo(key[4..]);
        behavior.CopyTo(key[8..]);
        return _lookup.Contains(key);
    }
}
