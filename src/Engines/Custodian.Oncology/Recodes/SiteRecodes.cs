using Custodian.Oncology.Derive;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Recodes;

/// <summary>
/// Groups of cancers by site, histology, behaviour and year of diagnosis: SEER site recodes, childhood (ICCC), adolescents and young adults (AYA), lymphoid neoplasms, and
/// brain and central nervous system. Every recode has a code of its own for tumours outside it.
/// </summary>
public sealed class SiteRecodes
{
    /// <summary>Names of the recodes, as NAACCR XML ids where the item has one.</summary>
    public const string Site2008 = "seerSiteRecode";

    static readonly Recode[] Recodes =
    [
        new("ayaSiteRecode2020", TableNames.Aya2020, Reading.Text, "999"),
        new("ayaSiteRecode2008", TableNames.Aya2008, Reading.Text, "99"),
        new("iccc", TableNames.IcccIarc2017, Reading.NumberWithBehaviour, "999", "icccExtended"),
        new("icccWho2008", TableNames.IcccWho2008, Reading.NumberWithBehaviour, "999", "icccWho2008Extended"),
        new("icccThirdEdition", TableNames.IcccThirdEdition, Reading.Number, "999"),
        new("seerBrainCnsRecode2020", TableNames.BrainCns2020, Reading.Text, "99"),
        new("seerLymphNeoplasmRecode2021", TableNames.Lymphoid2021, Reading.TextOfSite, "99"),
        new("seerSiteRecode2023", TableNames.SiteRecode2023, Reading.NumberWithYear, "99"),
        new("seerSiteRecode2023Expanded", TableNames.SiteRecode2023Expanded, Reading.NumberWithYear, "99"),
        new(Site2008, TableNames.SiteRecode2008, Reading.Number, "99999"),
        new("seerSiteRecode2003", TableNames.SiteRecode2003, Reading.Number, "99999"),
        new("seerSiteRecode2003WithoutKaposiMesothelioma", TableNames.SiteRecode2003WithoutKaposiAndMesothelioma, Reading.Number, "99999"),
    ];

    readonly Dictionary<string, RecodeTable> _tables;

    internal SiteRecodes(RegistryTables tables) => _tables = Recodes.ToDictionary(r => r.Name, r => new RecodeTable(tables[r.Table]), StringComparer.Ordinal);

    /// <summary>How a recode reads the tumour, and what it must know.</summary>
    enum Reading
    {
        Number,
        NumberWithBehaviour,
        NumberWithYear,
        Text,

        /// <summary>The site has to be a code, and behaviour does not matter.</summary>
        TextOfSite,
    }

    internal static IReadOnlyList<string> Tables { get; } = [.. Recodes.Select(r => r.Table)];

    /// <summary>Every recode of a tumour, with the SEER behaviour recode for analysis.</summary>
    /// <param name="year">Year of diagnosis; null when not known.</param>
    public Items Of(string site, string histology, string behaviour, int? year)
    {
        var found = new Items();
        foreach (var recode in Recodes)
        {
            var row = Find(recode, site, histology, behaviour, year);
            found.Add(recode.Name, row?.Code ?? recode.Unknown);
            if (recode.Extended is { } extended)
            {
                found.Add(extended, row is null || row.Extended.Length == 0 ? recode.Unknown : row.Extended);
            }
        }

        found.Add("seerBehaviorRecode", BehaviourRecode.Of(site, histology, behaviour, year));
        found.Add("icccMajorCategory", IcccMajorCategory.Of(found["iccc"]));
        return found;
    }

    /// <summary>One recode of a tumour for which behaviour and year do not matter.</summary>
    internal string Of(string name, string site, string histology)
    {
        var recode = Array.Find(Recodes, r => r.Name == name)!;
        return Find(recode, site, histology, "", null)?.Code ?? recode.Unknown;
    }

    RecodeRow? Find(Recode recode, string site, string histology, string behaviour, int? year) => _tables[recode.Name].Find(Key(recode.Reading, site, histology, behaviour, year));

    static RecodeKey? Key(Reading reading, string site, string histology, string behaviour, int? year) => reading switch
    {
        Reading.Text when behaviour.Length == 0 => null,
        Reading.Text => RecodeKey.ByText(site, histology, behaviour),
        Reading.TextOfSite when Fields.Number(site.AsSpan(site.StartsWith('C') ? 1 : 0)) is null => null,
        Reading.TextOfSite => RecodeKey.ByText(site, histology, ""),
        Reading.NumberWithBehaviour or Reading.NumberWithYear when Fields.Number(behaviour) is null => null,
        Reading.NumberWithYear when year is null => null,
        _ => RecodeKey.ByNumber(site, histology, behaviour, year ?? 0),
    };

    sealed record Recode(string Name, string Table, Reading Reading, string Unknown, string? Extended = null);
}
