using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Conversion;

/// <summary>
/// The SEER ICD-O-3 site/histology validation list of 18-Sep-2015. It is old: for diagnoses from 2022 on SEER has another list, and since 2024 Cancer PathCHART takes its place.
/// A pair that is not in it may be right today; whoever shows the answer says so.
/// </summary>
public sealed class SiteHistologyList
{
    readonly HashSet<(string Site, string Morphology)> _pairs;

    internal SiteHistologyList(RegistryTables tables) => _pairs = [.. tables[TableNames.SiteHistology].Rows.Select(r => (r[0], r[1]))];

    /// <summary>The day of the list.</summary>
    public static DateOnly Edition { get; } = new(2015, 9, 18);

    /// <summary>True when the list has the pair.</summary>
    public bool Has(string site, string histology, string behaviour) => _pairs.Contains((site, $"{histology}/{behaviour}"));
}
