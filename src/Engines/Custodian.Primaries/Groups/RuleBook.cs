namespace Custodian.Primaries;

/// <summary>Our rules by the ids of the official groups, in the order in which a tumour looks for its group.</summary>
static class RuleBook
{
    const string Seer1998 = "SEER Program Code Manual, third edition, 1998";
    const string Seer2001 = "SEER, Abstracting and Coding Guide for the Hematopoietic Diseases, 2001";
    const string Heme2010 = "SEER, Hematopoietic and Lymphoid Neoplasm Coding Manual, Multiple Primary Rules";
    const string Seer2004 = "SEER Program Coding and Staging Manual 2004, revision 1";
    const string Mph2007 = "SEER, Multiple Primary and Histology Coding Rules, 2007";
    const string Solid2018 = "SEER, Solid Tumor Rules, 2018 with updates";

    public static IReadOnlyList<string> GroupIds { get; } =
    [
        "hemato_2000_and_earlier", "hemato_2001_to_2009", "hemato_2010_and_later", "2006_and_earlier_benign_brain", "2006_and_earlier_solid_malignant",
        "mph_2007_to_2017_head_and_neck", "mph_2007_to_2017_colon", "mph_2007_to_2017_lung", "mph_2007_to_2017_melanoma", "mph_2007_to_2017_breast",
        "mph_2007_to_2017_kidney", "mph_2007_to_2017_urinary", "mph_2007_to_2017_benign_brain", "mph_2007_to_2017_malignant_brain",
        "str_2018_and_later_breast", "str_2018_and_later_colon", HeadAndNeck, "str_2018_and_later_kidney", "str_2018_and_later_lung",
        "str_2018_and_later_malignant_cns", "str_2018_and_later_non_malignant_cns", "str_2018_and_later_urinary", "str_2021_and_later_cutaneous_melanoma",
        "mph_2007_to_2022_other_sites", "str_2023_and_later_other_sites",
    ];

    public const string HeadAndNeck = "str_2018_and_later_head_and_neck";

    public static (string Citation, IReadOnlyList<Rule> Rules) Of(string groupId, RuleLists lists, HematopoieticTables tables) => groupId switch
    {
        "hemato_2000_and_earlier" => (Seer1998, HematopoieticRules.Of1998(tables)),
        "hemato_2001_to_2009" => (Seer2001, HematopoieticRules.Of2001(tables)),
        "hemato_2010_and_later" => (Heme2010, HematopoieticRules.Of2010(lists, tables)),
        "2006_and_earlier_benign_brain" => (Seer2004, BrainRules.NonMalignant2004(lists)),
        "2006_and_earlier_solid_malignant" => (Seer2004, EarlySolidRules.Of(lists)),
        "mph_2007_to_2017_head_and_neck" => (Mph2007, OrganRules2007.HeadAndNeck(lists)),
        "mph_2007_to_2017_colon" => (Mph2007, OrganRules2007.Colon(lists)),
        "mph_2007_to_2017_lung" => (Mph2007, OrganRules2007.Lung(lists)),
        "mph_2007_to_2017_melanoma" => (Mph2007, OrganRules2007.Melanoma(lists)),
        "mph_2007_to_2017_breast" => (Mph2007, OrganRules2007.Breast(lists)),
        "mph_2007_to_2017_kidney" => (Mph2007, OrganRules2007.Kidney(lists)),
        "mph_2007_to_2017_urinary" => (Mph2007, OrganRules2007.Urinary(lists)),
        "mph_2007_to_2017_benign_brain" => (Mph2007, BrainRules.NonMalignant2007(lists)),
        "mph_2007_to_2017_malignant_brain" => (Mph2007, BrainRules.Malignant2007(lists)),
        "str_2018_and_later_breast" => (Solid2018, SolidTumorRules.Breast(lists)),
        "str_2018_and_later_colon" => (Solid2018, SolidTumorRules.Colon(lists)),
        HeadAndNeck => (Solid2018, HeadAndNeckRules.Of(lists)),
        "str_2018_and_later_kidney" => (Solid2018, SolidTumorRules.Kidney(lists)),
        "str_2018_and_later_lung" => (Solid2018, SolidTumorRules.Lung(lists)),
        "str_2018_and_later_malignant_cns" => (Solid2018, NervousSystemRules.Malignant(lists)),
        "str_2018_and_later_non_malignant_cns" => (Solid2018, NervousSystemRules.NonMalignant(lists)),
        "str_2018_and_later_urinary" => (Solid2018, SolidTumorRules.Urinary(lists)),
        "str_2021_and_later_cutaneous_melanoma" => (Solid2018, MelanomaRules.Of(lists)),
        "mph_2007_to_2022_other_sites" => (Mph2007, OtherSitesRules.Of2007(lists)),
        "str_2023_and_later_other_sites" => (Solid2018, OtherSitesRules.Of2023(lists)),
        _ => ("", []),
    };
}
