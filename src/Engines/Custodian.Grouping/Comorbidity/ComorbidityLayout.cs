namespace Custodian.Grouping;

/// <summary>
/// Sections of a comorbidity pack: <c>cmr.dx</c> = sorted uint64 rows (diagnosis, number of the column in <c>cmr.columns</c>); <c>cmr.columns</c> =
/// lines of column names; <c>cmr.measures</c> = lines of name, POA (Y/N), readmission weight, mortality weight, label;
/// <c>ccir.dx</c> = rows (diagnosis, 0 not chronic, 1 chronic, 9 no determination).
/// </summary>
static class ComorbidityLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "comorbidity 1";
    public const string Diagnoses = "cmr.dx";
    public const string Columns = "cmr.columns";
    public const string Measures = "cmr.measures";
    public const string Chronic = "ccir.dx";

    /// <summary>The two columns that share the measure CMR_CBVD: current disease, and sequela (I69).</summary>
    public const string CurrentStroke = "CBVD_POA";
    public const string StrokeSequela = "CBVD_SQLA";
    public const string Prefix = "CMR_";
}
