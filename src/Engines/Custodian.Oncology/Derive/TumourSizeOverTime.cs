using Custodian.Oncology.Recodes;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>
/// Tumour size made comparable from 1988 on: EOD size through 2003, CS size through 2015, summary size after that (SEER Tumor Size Over Time, version 1.1). Sizes that the
/// site cannot have are unknown (999). <c>XX1</c>: size does not apply.
/// </summary>
sealed class TumourSizeOverTime(RegistryTables tables) : TumourDerivation
{
    const string NotApplicable = "XX1";
    const string Unknown = "999";
    const string Diffuse = "998";

    readonly Dictionary<string, CodeRanges> _possible = tables[TableNames.TumourSizes].Rows.ToDictionary(r => r[0], r => CodeRanges.Parse(r[1]), StringComparer.Ordinal);

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options) => new() { { "tumorSizeOverTime", Size(tumour) } };

    string Size(Items tumour)
    {
        var (site, histology) = (Fields.SiteNumber(tumour[Fields.Site]), Fields.HistologyNumber(tumour[Fields.Histology]));
        if (HasNoSize(site, histology))
        {
            return NotApplicable;
        }

        var year = Fields.Year(tumour[Fields.DiagnosisDate]) ?? 0;
        var recorded = year switch
        {
            < 1988 => "",
            <= 2003 => tumour["eodTumorSize"],
            <= 2015 => tumour["csTumorSize"],
            _ => tumour["tumorSizeSummary"],
        };
        return recorded.Length == 0 ? "" : Possible(tumour, site, histology, Comparable(recorded, year, site, histology));
    }

    string Possible(Items tumour, int site, int histology, string size) =>
        size == Unknown || (size == Diffuse && CanBeDiffuse(site, histology, tumour[Fields.Behaviour])) ? size
        : size != Diffuse && (!_possible.TryGetValue(tumour[Fields.Site], out var sizes) ? tumour[Fields.Site].Length > 0 : Fields.Number(size) is { } number && sizes.Has(number)) ? size
        : Unknown;

    static string Comparable(string size, int year, int site, int histology) =>
        Fields.Number(size) is >= 401 and <= 989 ? Unknown
        : year <= 2003 ? OfExtentOfDisease(size, site)
        : year <= 2015 ? OfCollaborativeStage(size, year, site, histology)
        : size;

    static string OfExtentOfDisease(string size, int site) => size switch
    {
        "990" => "989",
        "001" => "990",
        "002" when IsLung(site) || IsBreast(site) => Unknown,
        "997" when IsBreast(site) => Unknown,
        _ => size,
    };

    /// <summary>Codes 991-998 of Collaborative Stage are "less than" and "between" statements, with their own meaning by site.</summary>
    static string OfCollaborativeStage(string size, int year, int site, int histology) => size switch
    {
        "991" => "005",
        "992" => "015",
        "993" => "025",
        "994" => "035",
        "995" => "045",
        "996" or "997" or "998" => OfSite(size, year, site, histology),
        _ => size,
    };

    static string OfSite(string size, int year, int site, int histology)
    {
        (string Of996, string Of997, string Of998) codes =
            IsLung(site) ? (Unknown, Diffuse, Diffuse)
            : site is (>= 400 and <= 403) or 408 or 409 or (>= 410 and <= 414) or 418 or 419 ? ("065", "085", Diffuse)
            : year >= 2010 && site is (>= 150 and <= 209) or 480 or 482 or 488 && histology is 8935 or 8936 ? ("075", "105", Diffuse)
            : IsBreast(site) ? (Unknown, Unknown, Diffuse)
            : site == 649 ? ("065", "075", "105")
            : ("055", Unknown, Diffuse);
        return size switch { "996" => codes.Of996, "997" => codes.Of997, _ => codes.Of998 };
    }

    /// <summary>Hematopoietic neoplasms, melanomas, Kaposi sarcoma, and sites without a measurable tumour.</summary>
    static bool HasNoSize(int site, int histology) =>
        HasNoSize(histology) || (histology is >= 8000 and <= 9993 && site is (>= 420 and <= 424) or 690 or (>= 760 and <= 779) or 809);

    static bool HasNoSize(int histology) => histology is (>= 8720 and <= 8790) or 9140 or (>= 9590 and <= 9993);

    /// <summary>998: familial polyposis of colon and rectum; circumferential or diffuse tumours of esophagus, stomach, lung and breast.</summary>
    static bool CanBeDiffuse(int site, int histology, string behaviour) =>
        (site is (>= 180 and <= 189) or 199 or 209 && histology is 8220 or 8221 && behaviour == "3")
        || ((site is >= 150 and <= 169 || IsLung(site) || IsBreast(site)) && !HasNoSize(histology));

    static bool IsLung(int site) => site is >= 340 and <= 349;

    static bool IsBreast(int site) => site is >= 500 and <= 509;
}
