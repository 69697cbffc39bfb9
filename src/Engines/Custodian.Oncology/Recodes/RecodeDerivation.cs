using Custodian.Oncology.Derive;

namespace Custodian.Oncology.Recodes;

/// <summary>All recodes of each tumour.</summary>
sealed class RecodeDerivation(SiteRecodes recodes) : TumourDerivation
{
    protected override Items Derive(Items patient, Items tumour, DerivationOptions options) =>
        recodes.Of(tumour[Fields.Site], tumour[Fields.Histology], tumour[Fields.Behaviour], Fields.Year(tumour[Fields.DiagnosisDate]));
}
