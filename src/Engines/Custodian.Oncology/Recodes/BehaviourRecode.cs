using Custodian.Oncology.Derive;

namespace Custodian.Oncology.Recodes;

/// <summary>
/// SEER Behavior Recode for Analysis (submissions of 2006 on): 0 benign and 1 borderline brain tumours, 2 in situ, 3 malignant, 4 malignant only in ICD-O-3, 5 no longer reportable
/// in ICD-O-3, 6 malignant only since 2010, 9 unknown.
/// </summary>
static class BehaviourRecode
{
    const string Unknown = "9";
    const int NoYear = 9999;

    public static string Of(string site, string histology, string behaviour, int? year)
    {
        var code = site.StartsWith("C", StringComparison.OrdinalIgnoreCase) ? Fields.SiteNumber(site) : -1;
        return code < 0 || histology.Length != 4 || Fields.Number(histology) is not { } type || behaviour.Length != 1 || Fields.Number(behaviour) is not { } recorded || year is not { } diagnosed || diagnosed == NoYear
            ? Unknown
            : Of(code, type, code is >= 670 and <= 679 ? 3 : recorded, diagnosed);
    }

    /// <param name="behaviour">3 for every tumour of the urinary bladder.</param>
    static string Of(int site, int histology, int behaviour, int year) => behaviour switch
    {
        0 or 1 when year >= 2004 && IsBrain(site) => behaviour == 0 ? "0" : "1",
        1 when site is <= 699 or (>= 730 and <= 750) or (>= 754 and <= 809) => "5",
        2 => "2",
        3 when year >= 2010 && histology is 9724 or 9751 or 9759 or 9831 or 9975 or 9991 or 9992 => "6",
        3 when year >= 2001 && IsNewInIcdO3(site, histology) => "4",
        3 => "3",
        _ => Unknown,
    };

    static bool IsBrain(int site) => site is 700 or 701 or (>= 709 and <= 729) or (>= 751 and <= 753);

    static bool IsNewInIcdO3(int site, int histology) =>
        histology is 9393 or 9538 or 9950 or (>= 9960 and <= 9962) or 9980 or (>= 9982 and <= 9987) or 9989 || (histology == 9133 && site is >= 340 and <= 349);
}
