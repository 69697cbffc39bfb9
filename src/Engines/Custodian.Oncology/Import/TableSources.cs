using System.Text;
using Custodian.Oncology.Recodes;
using Custodian.Oncology.Tables;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>The files that a registry pack is made of; one line each. Surgery tables have a file for each edition (<see cref="SurgerySource"/>).</summary>
static class TableSources
{
    const int FirstHistology = 8000;

    public static IReadOnlyList<TableSource> All { get; } =
    [
        new(TableNames.SiteRecode2003, "site-recode-data-2003.csv", 2003, f => RecodeSource.Read(f)),
        new(TableNames.SiteRecode2003WithoutKaposiAndMesothelioma, "site-recode-data-2003-without-kms.csv", 2003, f => RecodeSource.Read(f)),
        new(TableNames.SiteRecode2008, "site-recode-data-2008.csv", 2008, f => RecodeSource.Read(f)),
        new(TableNames.SiteRecode2023, "site-recode-data-2023.csv", 2023, f => RecodeSource.Read(f)),
        new(TableNames.SiteRecode2023Expanded, "site-recode-data-2023-expanded.csv", 2023, f => RecodeSource.Read(f)),
        new(TableNames.IcccThirdEdition, "iccc-data-third-edition.csv", 2005, f => RecodeSource.Read(f)),
        new(TableNames.IcccWho2008, "iccc-data-who-2008.csv", 2008, f => RecodeSource.Read(f)),
        new(TableNames.IcccIarc2017, "iccc-data-third-edition-iarc-2017.csv", 2017, f => RecodeSource.Read(f)),
        new(TableNames.Aya2008, "ayarecodewho2008.txt", 2008, f => RecodeSource.Read(f, 2, ';')),
        new(TableNames.Aya2020, "ayarecode-2020revision.csv", 2020, f => RecodeSource.Read(f, 3)),
        new(TableNames.Lymphoid2021, "lymphoma-2021revision.csv", 2021, f => RecodeSource.Read(f, 2)),
        new(TableNames.BrainCns2020, "brain-cnsrecode-2020revision.csv", 2020, f => RecodeSource.Read(f, 2)),
        new(TableNames.CauseOfDeath, "data_2008_post_bug_fix.txt", 2008, f => Body(f, 5, ';')),
        new(TableNames.TumourSizes, "edits.csv", 2024, TumourSizes),
        new(TableNames.Icd9Cm, "icd-9-cm-to-icd-o-3.csv", 2015, f => Body(f, 8)),
        new(TableNames.Icd10, "icd-10-to-icd-o-3.csv", 2015, f => Body(f, 8)),
        new(TableNames.Icd10Cm, "icd-10-cm-to-icd-o-3.csv", 2015, f => Body(f, 8)),
        new(TableNames.IcdO2, "icdo3.to.icdo2.morphology.txt", 2001, f => Lines(f).Select((l, i) => new[] { $"{FirstHistology + i}", l })),
        new(TableNames.IcdO2Special, "icdo3.to.icdo2.morphology.special.txt", 2001, f => Lines(f).Select(l => new[] { l[..5], l[5..9], l[9..10] })),
        new(TableNames.Counties, "state-county-map.csv", 2023, f => Body(f, 2)),
        new(TableNames.Prcda, "prcda.csv", 2020, f => Body(f, 4)),
        new(TableNames.Uiho, "uiho.csv", 2020, f => Body(f, 4)),
        new(TableNames.RuralUrban1993, "rural-urban-continuum-1993.csv", 1993, f => Body(f, 3)),
        new(TableNames.RuralUrban2003, "rural-urban-continuum-2003.csv", 2003, f => Body(f, 3)),
        new(TableNames.RuralUrban2013, "rural-urban-continuum-2013.csv", 2013, f => Body(f, 3)),
        new(TableNames.HeavilyHispanicNames, "nhia-heavily-hisp-names.csv", 2017, Names),
        new(TableNames.RarelyHispanicNames, "nhia-rarely-hisp-names.csv", 2017, Names),
        new(TableNames.LowHispanicCounties, "nhia-low-hisp-ethn-counties.csv", 2017, Names),
        new(TableNames.AsianNames, "napiia-census-asian.csv", 2017, Names),
        new(TableNames.PacificNames, "napiia-census-pi.csv", 2017, Names),
        new(TableNames.SiteHistology, "seer-valid-icdo3-site-histology-pairs-2015.csv", 2015, f => Body(f, 2).Select(r => new[] { r[0].Replace(".", "", StringComparison.Ordinal), r[1] })),
        new(TableNames.Keywords, "seer-reportability-keywords.txt", 2024, Keywords),
        new(TableNames.ReportableCodes, "ccrr-cancer-core-reportability-codes-valueset.xml", 2021, ValueSetSource.Read),
    ];

    static IEnumerable<string[]> Body(SourceFile file, int width, char separator = ',') => SourceRows.Of(file, separator).Skip(1).Select(r => Fit(r, width));

    static string[] Fit(string[] row, int width) => [.. Enumerable.Range(0, width).Select(i => i < row.Length ? row[i] : "")];

    /// <summary>Surnames once each, with what stands beside them.</summary>
    static IEnumerable<string[]> Names(SourceFile file) =>
        SourceRows.Of(file).Select(r => (string[])[r[0].ToUpperInvariant(), .. r.Skip(1)]).DistinctBy(r => r[0], StringComparer.Ordinal);

    static IEnumerable<string> Lines(SourceFile file) =>
        Encoding.UTF8.GetString(file.Content.Span).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static IEnumerable<string[]> Keywords(SourceFile file) => Lines(file).Select(l => l.Split('|')).Where(k => k.Length == 2);

    /// <summary>A site with its title, and the sizes its tumours can have, in digits or in words.</summary>
    static IEnumerable<string[]> TumourSizes(SourceFile file) => SourceRows.Of(file).Where(r => r.Length > 1 && r[0].Length >= 4).Select(r => new[]
    {
        r[0][..4],
        r[1] switch { "Not enough cases" => "000-999", "Tumor size always 999" => "999", var sizes => sizes },
    }).Where(r => CodeRanges.IsRanges(r[1])).DistinctBy(r => r[0], StringComparer.Ordinal);
}
