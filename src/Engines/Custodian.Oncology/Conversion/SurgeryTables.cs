using Custodian.Oncology.Derive;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Conversion;

/// <summary>Site-specific surgery codes (SEER Program Coding Manual, Appendix C), by year of diagnosis from 1998 on.</summary>
public sealed class SurgeryTables
{
    readonly List<(int From, List<SurgeryTable> Tables)> _years;

    internal SurgeryTables(RegistryTables tables) =>
        _years = [.. tables[TableNames.Surgery].Rows.GroupBy(r => r[0]).Select(y => (int.Parse(y.Key, System.Globalization.CultureInfo.InvariantCulture), Read(y))).OrderByDescending(y => y.Item1)];

    /// <summary>The table for a tumour; null before 1998, for codes that are none, and for sites without a table. A year after the newest edition takes the newest.</summary>
    public SurgeryTable? Find(int year, string site, string histology) =>
        site.StartsWith('C') && Fields.SiteNumber(site) is >= 0 and var place && histology.Length == 4 && Fields.Number(histology) is { } type
            ? _years.Find(y => y.From <= year).Tables?.Find(t => t.IsFor(place, type))
            : null;

    static List<SurgeryTable> Read(IEnumerable<string[]> rows) =>
    [
        .. rows.GroupBy(r => r[1]).Select(t => new SurgeryTable(
            t.Key, (t.First()[2], t.First()[3], t.First()[4]), [.. t.Select(r => new SurgeryCode(r[5], Fields.Number(r[6]) ?? 0, r[7]))])),
    ];
}
