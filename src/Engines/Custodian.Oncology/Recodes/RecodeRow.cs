namespace Custodian.Oncology.Recodes;

/// <summary>A row of a recode table: for which sites, histologies, behaviours and years of diagnosis it is. What a row leaves open does not matter to it.</summary>
sealed class RecodeRow
{
    /// <summary>Columns of a recode table in a pack.</summary>
    public static readonly string[] Columns = ["code", "extended", "sites", "not sites", "histologies", "not histologies", "behaviours", "from year", "through year", "label"];

    readonly CodeRanges _sites;
    readonly CodeRanges _notSites;
    readonly CodeRanges _histologies;
    readonly CodeRanges _notHistologies;
    readonly CodeRanges _behaviours;
    readonly int _from;
    readonly int _through;

    public RecodeRow(string[] row)
    {
        (Code, Extended) = (row[0], row[1]);
        (_sites, _notSites) = (CodeRanges.Parse(row[2]), CodeRanges.Parse(row[3]));
        (_histologies, _notHistologies) = (CodeRanges.Parse(row[4]), CodeRanges.Parse(row[5]));
        _behaviours = CodeRanges.Parse(row[6]);
        (_from, _through) = (Derive.Fields.Number(row[7]) ?? 0, Derive.Fields.Number(row[8]) ?? int.MaxValue);
    }

    public string Code { get; }

    public string Extended { get; }

    /// <param name="histology">Doubled, see <see cref="RecodeKey"/>.</param>
    public bool AllowsHistology(int histology) => (_histologies.IsEmpty || _histologies.HasHalf(histology)) && !_notHistologies.HasHalf(histology);

    public bool Matches(in RecodeKey key) =>
        (_behaviours.IsEmpty || _behaviours.Has(key.Behaviour))
        && (_sites.IsEmpty || _sites.HasHalf(key.Site)) && !_notSites.HasHalf(key.Site)
        && AllowsHistology(key.Histology)
        && key.Year >= _from && key.Year <= _through;
}
