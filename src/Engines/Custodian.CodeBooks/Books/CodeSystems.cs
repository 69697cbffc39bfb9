using Custodian.Packs;

namespace Custodian.CodeBooks;

/// <summary>The code systems that have books; the names are the kinds of their packs.</summary>
public static class CodeSystems
{
    public const string Icd10Cm = PackKinds.Icd10Cm;
    public const string Icd10Pcs = PackKinds.Icd10Pcs;

    /// <summary>ICD-O-3 topography and morphology.</summary>
    public const string IcdO3 = "icdo3";
}
