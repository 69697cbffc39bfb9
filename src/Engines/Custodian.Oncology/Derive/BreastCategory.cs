namespace Custodian.Oncology.Derive;

/// <summary>
/// Receptor status of breast cancer from 1990 on, from tumour markers (diagnosis through 2003), site-specific factors (through 2017) or data items; HER2 and subtype from 2010 on.
/// SEER Breast Cancer Category, September 2025: 1 positive, 2 negative, 4 unknown, 9 not a breast case of these years.
/// </summary>
sealed class BreastCategory : TumourDerivation
{
    const string Positive = "1";
    const string Negative = "2";
    const string Unknown = "4";
    const string NotCoded = "9";

    static readonly string[] Her2Tests = ["csSiteSpecificFactor11", "csSiteSpecificFactor13", "csSiteSpecificFactor14"];

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var year = Fields.Year(tumour[Fields.DiagnosisDate]) ?? 0;
        if (year < 1990 || !IsBreast(tumour[Fields.Site], tumour[Fields.Histology]))
        {
            return Answer(NotCoded, NotCoded, NotCoded, NotCoded);
        }

        var (er, pr, her2) = year switch
        {
            < 2004 => (OfMarker(tumour["tumorMarker1"]), OfMarker(tumour["tumorMarker2"]), NotCoded),
            < 2010 => (OfFactor(tumour["csSiteSpecificFactor1"]), OfFactor(tumour["csSiteSpecificFactor2"]), NotCoded),
            < 2018 => (OfFactor(tumour["csSiteSpecificFactor1"]), OfFactor(tumour["csSiteSpecificFactor2"]), Her2(tumour)),
            _ => (OfItem(tumour["estrogenReceptorSummary"]), OfItem(tumour["progesteroneRecepSummary"]), OfItem(tumour["her2OverallSummary"])),
        };
        return Answer(er, pr, her2, her2 == NotCoded ? NotCoded : Subtype(er, pr, her2));
    }

    static Items Answer(string er, string pr, string her2, string subtype) => new()
    {
        { "estrogenReceptorSumRecode", er }, { "progesteroneRecepSumRecode", pr }, { "her2OverallSumRecode", her2 }, { "breastSubtype", subtype },
    };

    /// <summary>C500-C509 with 8000-8700, 8982-8983; C501-C509 also with 8720-8790.</summary>
    static bool IsBreast(string site, string histology) =>
        site.StartsWith('C') && histology.Length == 4 && Fields.SiteNumber(site) is >= 500 and <= 509 and var number && Fields.HistologyNumber(histology) is var code
        && (code is (>= 8000 and <= 8700) or 8982 or 8983 || (number > 500 && code is >= 8720 and <= 8790));

    /// <summary>Factor 15 sums up HER2; where it is not recorded the tests do, then the immunohistochemistry of factor 9.</summary>
    static string Her2(Items tumour)
    {
        var summary = tumour["csSiteSpecificFactor15"];
        return summary is not ("" or "988") ? OfFactor(summary)
            : Her2Tests.Any(t => tumour[t] == "010") ? Positive
            : Her2Tests.Any(t => tumour[t] == "020") ? Negative
            : OfFactor(tumour["csSiteSpecificFactor9"]);
    }

    static string Subtype(string er, string pr, string her2)
    {
        var hormone = er == Positive || pr == Positive ? Positive : er == Negative && pr == Negative ? Negative : Unknown;
        return (hormone, her2) switch
        {
            (Positive, Positive) => "1",
            (Negative, Positive) => "2",
            (Positive, Negative) => "3",
            (Negative, Negative) => "4",
            _ => "5",
        };
    }

    static string OfMarker(string marker) => marker switch { "1" => Positive, "2" => Negative, _ => Unknown };

    static string OfFactor(string factor) => factor switch { "010" => Positive, "020" => Negative, _ => Unknown };

    static string OfItem(string item) => item switch { "1" => Positive, "0" => Negative, _ => Unknown };
}
