using Custodian.Oncology.Recodes;
using Custodian.Oncology.Tables;

namespace Custodian.Oncology.Derive;

/// <summary>Every derivation; one line each.</summary>
static class DerivationCatalogue
{
    public static IReadOnlyList<DerivationEntry> All { get; } =
    [
        new("breast-cancer-category", [], _ => new BreastCategory()),
        new("county-at-diagnosis-analysis", [TableNames.Counties], t => new CountyAtDiagnosis(t)),
        new("days-to-treatment", [], _ => new DaysToTreatment()),
        new("death-classification", [TableNames.CauseOfDeath, .. SiteRecodes.Tables], t => new DeathClassification(t)),
        new("derived-summary-grade-2018", [], _ => new SummaryGrade()),
        new("napiia", [TableNames.AsianNames, TableNames.PacificNames], t => new AsianPacificIdentification(t)),
        new("nhia", [TableNames.HeavilyHispanicNames, TableNames.RarelyHispanicNames, TableNames.LowHispanicCounties], t => new HispanicIdentification(t)),
        new("prcda", [TableNames.Prcda], t => new CareDeliveryArea(t)),
        new("race-1-recode", [], _ => new RaceRecode()),
        new("recodes", SiteRecodes.Tables, t => new RecodeDerivation(t.Recodes.Value)),
        new("rural-urban-continuum", [TableNames.RuralUrban1993, TableNames.RuralUrban2003, TableNames.RuralUrban2013], t => new RuralUrbanContinuum(t)),
        new("survival-time", [], _ => new SurvivalTime()),
        new("tumor-size-over-time", [TableNames.TumourSizes], t => new TumourSizeOverTime(t)),
        new("uiho", [TableNames.Uiho], t => new UrbanIndianOrganisation(t)),
    ];
}
