namespace Custodian.Oncology.Derive;

/// <summary>
/// The higher of clinical and pathological grade (SEER Derived Summary Grade 2018). What is higher depends on the schema: codes of its own system come before A-D,
/// and these before "unknown".
/// </summary>
sealed class SummaryGrade : TumourDerivation
{
    const string Breast = "00480";
    const string BreastInSitu = "HML321DCBA9";
    const string BreastMalignant = "321HMLDCBA9";
    const string NotGraded = "8";
    const string Other = "S54321EDCBAHML9";

    /// <summary>Schemas of hematopoietic and similar neoplasms, which have no grade.</summary>
    static readonly HashSet<string> WithoutGrade = ["00790", "00795", "00811", "00812", "00821", "00822", "00830"];

    protected override Items Derive(Items patient, Items tumour, DerivationOptions options)
    {
        var order = Order(tumour["schemaId"], tumour[Fields.Behaviour]);
        string[] grades = [tumour["gradeClinical"], tumour["gradePathological"]];
        var best = grades.Where(g => g.Length == 1 && order.Contains(g, StringComparison.Ordinal)).MinBy(g => order.IndexOf(g, StringComparison.Ordinal));
        return new() { { "derivedSummaryGrade2018", best } };
    }

    static string Order(string schema, string behaviour) => (schema, behaviour) switch
    {
        (Breast, "2") => BreastInSitu,
        (Breast, "3") => BreastMalignant,
        (Breast, _) => "",
        _ => WithoutGrade.Contains(schema) ? NotGraded : Other,
    };
}
