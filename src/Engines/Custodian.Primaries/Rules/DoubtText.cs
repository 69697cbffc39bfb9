using System.Globalization;

namespace Custodian.Primaries;

/// <summary>The words of a doubt, as registries know them from the SEER multiple primary calculators.</summary>
static class DoubtText
{
    const int CancerNos = 8000;

    /// <summary>Empty when the answer has nothing to add to the rule's printed reason.</summary>
    public static string Of(Answer answer, string step, string group, in Pair pair)
    {
        var subject = About(answer.Doubt, pair);
        return IsObstacle(answer.Doubt) ? $"Unable to apply Rule {step} of {group}. {subject}" : answer.Doubt switch
        {
            Doubt.SeerRulesOf1998 => BySeer(answer.Verdict, 1998),
            Doubt.SeerRulesOf2001 => BySeer(answer.Verdict, 2001),
            _ => subject,
        };
    }

    static bool IsObstacle(Doubt doubt) => doubt is >= Doubt.DateUnknown and <= Doubt.NeitherInTable or Doubt.SiteUnspecific or Doubt.MultipleTumoursUnknown;

    static string About(Doubt doubt, in Pair pair) => doubt switch
    {
        Doubt.DateUnknown => "Valid and known diagnosis date should be provided.",
        Doubt.LateralityUnknown => "Valid and known laterality should be provided.",
        Doubt.DateAndLateralityUnknown => "Valid and known laterality and diagnosis date should be provided.",
        Doubt.DateNotEnough => "There is not enough diagnosis date information.",
        Doubt.FirstNotInTable => $"{Morphology(pair.First)} is not in the table.",
        Doubt.SecondNotInTable => $"{Morphology(pair.Second)} is not in the table.",
        Doubt.NeitherInTable => $"Both {Morphology(pair.First)} and {Morphology(pair.Second)} are not in the table.",
        Doubt.NoTableForFirst => $"No histology table exists for {Site(pair.First)} in Terms and Definitions.",
        Doubt.NoTableForSecond => $"No histology table exists for {Site(pair.Second)} in Terms and Definitions.",
        Doubt.RowUndetermined => $"Unable to determine if {Morphology(pair.First.Histology == CancerNos ? pair.First : pair.Second)} is a different row.",
        Doubt.SiteUnspecific => $"One of the sites is {Site(pair.First.Site % 10 == 9 ? pair.First : pair.Second)}.",
        Doubt.MultipleTumoursUnknown => "Unknown if multiple tumors exist.",
        Doubt.ParagangliomaReview => string.Create(CultureInfo.InvariantCulture, $"Manual review is required for {pair.First.Histology} and {pair.Second.Histology} of Table 9."),
        _ => Review(doubt),
    };

    static string Review(Doubt doubt) => doubt switch
    {
        Doubt.OneBiopsy =>
            "Needs a manual review. Abstract as a single primary and code the acute neoplasm when both a chronic and an acute neoplasm are diagnosed simultaneously or within 21 days AND there is documentation of only one positive biopsy (bone marrow biopsy, lymph node biopsy, or tissue biopsy).",
        Doubt.NoBiopsy =>
            "Needs a manual review. Abstract a single primary and code the later diagnosis when both a chronic and an acute neoplasm are diagnosed simultaneously or within 21 days AND there is no available documentation on biopsy (bone marrow biopsy, lymph node biopsy, or tissue biopsy.) The later diagnosis could be either the chronic or the acute neoplasm.",
        Doubt.TwoBiopsies =>
            "Needs a manual review. Abstract as multiple primaries when both a chronic and an acute neoplasm are diagnosed simultaneously or within 21 days AND there is documentation of two bone marrow examinations, lymph node biopsies, or tissue biopsies: one confirming the chronic neoplasm and another confirming the acute neoplasm.",
        Doubt.PlasmacytomaWorkup =>
            "For plasmacytoma (9731, 9734) and plasma cell myeloma (9732): This rule would only apply if the initial workup was completed and a single plasmacytoma was diagnosed. If plasma cell myeloma is diagnosed after the initial workup and treatment, then this rule would be applicable and the multiple myeloma would be a second primary.",
        Doubt.TreatmentUnconfirmed => "Manual review is required to check whether there is confirmation of treatment or not.",
        Doubt.RenalCellCombinations => string.Join(
            '\n',
            "8311 can be abstracted as multiple primaries if you have any of the following combinations (all coded 8311):",
            "- MiT family translocation renal cell carcinoma and Hereditary leiomyomatosis",
            "- MiT family translocation renal cell carcinoma and Renal cell carcinoma-associated renal cell carcinoma",
            "- MiT family translocation renal cell carcinoma and Succinate dehydrogenase-deficient renal cell carcinoma (SDHS)",
            "- Hereditary leiomyomatosis and Succinate dehydrogenase-deficient renal cell carcinoma (SDHS)",
            "- Renal cell carcinoma-associated renal cell carcinoma and Succinate dehydrogenase-deficient renal cell carcinoma (SDHS)"),
        _ => "",
    };

    static string BySeer(Verdict verdict, int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(verdict == Verdict.SinglePrimary ? "Single primary" : "Multiple primaries")} based on SEER {year} multiple primary rules for hematopoietic cancer.");

    internal static string Morphology(in Tumour tumour) => string.Create(CultureInfo.InvariantCulture, $"{tumour.Histology}/{tumour.Behaviour}");

    internal static string Site(in Tumour tumour) => string.Create(CultureInfo.InvariantCulture, $"C{tumour.Site:000}");
}
