namespace Custodian.Staging;

/// <summary>Keys that the rules of every algorithm know.</summary>
public static class ContextKeys
{
    /// <summary>Primary site, ICD-O-3 without the point: <c>C509</c>.</summary>
    public const string Site = "site";

    /// <summary>Histology, ICD-O-3, four digits.</summary>
    public const string Histology = "hist";

    /// <summary>Year of diagnosis.</summary>
    public const string DiagnosisYear = "year_dx";

    /// <summary>Version of the algorithm, set by the engine.</summary>
    public const string Version = "ctx_alg_version";

    /// <summary>The current year, set by the engine from the caller's argument.</summary>
    public const string CurrentYear = "ctx_year_current";
}
