using Custodian.Oncology.Recodes;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>
/// Whether the patient died of this cancer, and of another cause (SEER Cause-specific Death Classification, tables of 2008 as corrected in 2025): 1 dead of it, 0 alive or dead
/// of something else, 8 cause missing, 9 not the first tumour of a federal sequence. Only tumours with sequence 00-59 are classified; 01-59 by the rules for patients with
/// several tumours.
/// </summary>
sealed class DeathClassification(RegistryTables tables) : TumourDerivation
{
    const string OnlyTumour = "0";
    const string OneOfSeveral = "1";
    const string MiscellaneousSite = "37000";

    readonly SiteRecodes _recodes = tables.Recodes.Value;

    readonly ILookup<(string Revision, string Sequence, string Site), (TextRanges ThreeDigits, TextRanges FourDigits)> _causes = tables[TableNames.CauseOfDeath].Rows
        .ToLookup(r => (r[0], r[1] == OnlyTumour ? OnlyTumour : OneOfSeveral, r[2]), r => (TextRanges.Parse(r[3]), TextRanges.Parse(r[4])));

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var (own, other) = Classify(patient, tumour, options.CauseOfDeathCutoffYear);
        return new() { { "seerCauseSpecificCod", own }, { "seerOtherCod", other } };
    }

    (string Own, string Other) Classify(Items patient, Items tumour, int cutoff)
    {
        var (revision, cause) = (patient["icdRevisionNumber"], patient["causeOfDeath"].ToUpperInvariant());
        if (tumour["sequenceNumberCentral"] is not { Length: 2 } text || Fields.Number(text) is not <= 59)
        {
            return ("9", "9");
        }

        if (revision == "0" || Fields.Year(patient["dateOfLastContact"]) is { } year && year != 9999 && year > cutoff)
        {
            return ("0", "0");
        }

        return cause.Length < 3 || cause is "7777" or "7797" ? ("8", "8")
            : IsOfThisCancer(revision, text == "00" ? OnlyTumour : OneOfSeveral, cause, tumour) ? ("1", "0") : ("0", "1");
    }

    bool IsOfThisCancer(string revision, string sequence, string cause, Items tumour)
    {
        var site = _recodes.Of(SiteRecodes.Site2008, tumour[Fields.Site], tumour[Fields.Histology]);
        return (sequence == OnlyTumour ? IsAnyCancer(revision, cause) : IsOfAnySite(revision, cause, Fields.HistologyNumber(tumour[Fields.Histology]), site))
            || _causes[(revision, sequence, site)].Any(r => r.ThreeDigits.Has(cause.AsSpan(0, 3)) || r.FourDigits.Has(cause));
    }

    /// <summary>With one tumour only, any neoplasm as the cause is that tumour; so is HIV with a malignant neoplasm.</summary>
    static bool IsAnyCancer(string revision, string cause) => revision switch
    {
        "8" => Within(cause[..3], "140", "239"),
        "9" => Within(cause[..3], "140", "239") || cause == "0422",
        "1" => (string.CompareOrdinal(cause[..3], "C00") >= 0 && string.CompareOrdinal(cause, "D489") <= 0) || cause.StartsWith("B21", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Causes that count for a tumour of any site: unknown or several primaries, melanoma (footnote), and myeloid and other neoplasms that ICD-10 calls benign or uncertain.</summary>
    static bool IsOfAnySite(string revision, string cause, int histology, string site)
    {
        var three = cause[..3];
        var melanoma = histology is >= 8720 and <= 8799;
        return revision switch
        {
            "8" => three == "199" || (melanoma && (three == "172" || cause is "2169" or "2322")),
            "9" => three == "199" || (melanoma && three is "172" or "216" or "232"),
            "1" => three is "C80" or "C97" || cause is "C798" or "D489" || (melanoma && three is "C43" or "D03" or "D22") || IsMiscellaneous(cause, three, histology, site),
            _ => false,
        };
    }

    static bool IsMiscellaneous(string cause, string three, int histology, string site) =>
        histology is 9950 or (>= 9960 and <= 9964) or (>= 9980 and <= 9989)
            ? three is "C77" or "D36" || Within(three, "C81", "C96") || Within(three, "D45", "D47")
            : site == MiscellaneousSite && ((string.CompareOrdinal(three, "C00") >= 0 && string.CompareOrdinal(cause, "D489") <= 0) || cause == "D619");

    static bool Within(string text, string from, string through) => string.CompareOrdinal(text, from) >= 0 && string.CompareOrdinal(text, through) <= 0;
}
