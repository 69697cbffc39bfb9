namespace Custodian.Oncology.Tables;

/// <summary>The tables of a registry pack. A pack holds those whose files were there when it was built.</summary>
static class TableNames
{
    public const string SiteRecode2003 = "recode-seer-2003";
    public const string SiteRecode2003WithoutKaposiAndMesothelioma = "recode-seer-2003-no-ks-meso";
    public const string SiteRecode2008 = "recode-seer-2008";
    public const string SiteRecode2023 = "recode-seer-2023";
    public const string SiteRecode2023Expanded = "recode-seer-2023-expanded";
    public const string IcccThirdEdition = "recode-iccc-3";
    public const string IcccWho2008 = "recode-iccc-who-2008";
    public const string IcccIarc2017 = "recode-iccc-iarc-2017";
    public const string Aya2008 = "recode-aya-2008";
    public const string Aya2020 = "recode-aya-2020";
    public const string Lymphoid2021 = "recode-lymphoid-2021";
    public const string BrainCns2020 = "recode-brain-cns-2020";

    public const string CauseOfDeath = "cause-of-death-2008";
    public const string TumourSizes = "tumour-sizes";

    public const string Icd9Cm = "icd-9-cm";
    public const string Icd10 = "icd-10";
    public const string Icd10Cm = "icd-10-cm";
    public const string IcdO2 = "icd-o-2";
    public const string IcdO2Special = "icd-o-2-special";

    public const string Counties = "counties";
    public const string Prcda = "prcda";
    public const string Uiho = "uiho";
    public const string RuralUrban1993 = "rural-urban-1993";
    public const string RuralUrban2003 = "rural-urban-2003";
    public const string RuralUrban2013 = "rural-urban-2013";

    public const string HeavilyHispanicNames = "names-heavily-hispanic";
    public const string RarelyHispanicNames = "names-rarely-hispanic";
    public const string LowHispanicCounties = "counties-low-hispanic";
    public const string AsianNames = "names-asian";
    public const string PacificNames = "names-pacific";

    public const string Surgery = "surgery";
    public const string SiteHistology = "site-histology-2015";
    public const string Keywords = "keywords";
    public const string ReportableCodes = "reportable-codes";
}
