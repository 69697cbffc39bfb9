using Custodian.Oncology.Recodes;

namespace Custodian.Oncology.Conversion;

/// <summary>The surgery codes of a group of sites.</summary>
public sealed class SurgeryTable
{
    readonly CodeRanges _sites;
    readonly CodeRanges _histologies;
    readonly CodeRanges _notHistologies;

    internal SurgeryTable(string title, (string Sites, string Histologies, string NotHistologies) when, IReadOnlyList<SurgeryCode> codes)
    {
        (Title, Codes) = (title, codes);
        (_sites, _histologies, _notHistologies) = (CodeRanges.Parse(when.Sites), CodeRanges.Parse(when.Histologies), CodeRanges.Parse(when.NotHistologies));
    }

    public string Title { get; }

    /// <summary>In the order of the manual.</summary>
    public IReadOnlyList<SurgeryCode> Codes { get; }

    /// <summary>Tables of histologies take these at any site; tables of sites leave out histologies.</summary>
    internal bool IsFor(int site, int histology) => _histologies.Has(histology) || (_sites.Has(site) && !_notHistologies.Has(histology));
}
