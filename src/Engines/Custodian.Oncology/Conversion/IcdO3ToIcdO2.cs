using Custodian.Oncology.Derive;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Conversion;

/// <summary>
/// ICD-O-3 morphology to ICD-O-2 by SEER's table: per histology the code of ICD-O-2 and three marks, each a behaviour, <c>A</c> for all or <c>X</c> for none: which to review by hand,
/// which have a code of their own in the special table, and which depend on the site.
/// </summary>
public sealed class IcdO3ToIcdO2
{
    const string None = "9999";
    const string UnknownBehaviour = "9";
    const char Never = 'X';
    const char Always = 'A';
    const int LastSite = 809;

    readonly Dictionary<string, string> _histologies;
    readonly Dictionary<string, (string Histology, string Behaviour)> _special;

    internal IcdO3ToIcdO2(RegistryTables tables)
    {
        _histologies = tables[TableNames.IcdO2].Rows.ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        _special = tables[TableNames.IcdO2Special].Rows.ToDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);
    }

    /// <summary>Converts a tumour. Codes that are none of ICD-O-3 fail, site first.</summary>
    public IcdO2Equivalent Convert(string site, string histology, string behaviour) =>
        !site.StartsWith('C') || Fields.SiteNumber(site) is < 0 or > LastSite ? Failed(site, IcdO2Result.FailedInvalidSite)
        : !_histologies.TryGetValue(histology, out var entry) ? Failed(site, IcdO2Result.FailedInvalidHistology)
        : behaviour is not ("0" or "1" or "2" or "3" or "6" or "9") ? Failed(site, IcdO2Result.FailedInvalidBehaviour)
        : entry.StartsWith(None, StringComparison.Ordinal) ? Failed(site, IcdO2Result.FailedInvalidHistology)
        : Convert(site, histology, behaviour, entry);

    IcdO2Equivalent Convert(string site, string histology, string behaviour, string entry)
    {
        var (review, special, bySite) = (entry[4], entry[5], entry[6]);
        var converted = new IcdO2Equivalent(site, entry[..4], behaviour, Applies(review, behaviour) ? IcdO2Result.SuccessfulNeedsHandReview : IcdO2Result.Successful);
        if (Applies(special, behaviour) && _special.TryGetValue(histology + behaviour, out var own))
        {
            // A histology of which some behaviour needs a look needs it for a behaviour with a code of its own too.
            converted = converted with { Histology = own.Histology, Behaviour = own.Behaviour, Result = review == Never ? converted.Result : IcdO2Result.SuccessfulNeedsHandReview };
        }

        return Applies(bySite, behaviour) ? BySite(converted, histology) : converted;
    }

    /// <summary>Carcinoids of the appendix are borderline in ICD-O-2; IVBAT of the lung, fibrous papules of the skin and microgliomas of the brain have codes of their own.</summary>
    static IcdO2Equivalent BySite(IcdO2Equivalent converted, string histology)
    {
        var appendix = converted.Site == "C181";
        return (histology, converted.Site[..3]) switch
        {
            ("8240", _) when appendix => Review(converted),
            ("8240", _) => converted with { Histology = "8241" },
            ("8245", _) => Review(converted with { Histology = "8240", Behaviour = appendix ? "1" : "3" }),
            ("8249", _) when appendix => converted with { Behaviour = "1" },
            ("9133", "C34") => Review(converted with { Histology = "9134", Behaviour = "1" }),
            ("9160", "C44") => Review(converted with { Histology = "8724" }),
            ("9160", _) => Review(converted),
            ("9590", "C71") => Review(converted with { Histology = "9594" }),
            _ => converted,
        };
    }

    static IcdO2Equivalent Review(IcdO2Equivalent converted) => converted with { Result = IcdO2Result.SuccessfulNeedsHandReview };

    static IcdO2Equivalent Failed(string site, IcdO2Result why) => new(site, None, UnknownBehaviour, why);

    static bool Applies(char mark, string behaviour) => mark == Always || (mark != Never && behaviour[0] == mark);
}
