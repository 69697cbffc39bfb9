using Custodian.Packs;

namespace Custodian.CodeBooks;

/// <summary>The code systems that have books; the names are the kinds of their packs.</summary>
public static class CodeSystems
{
    public const string Icd10Cm = PackKinds.Icd10Cm;
    public const string Icd10Pcs = PackKinds.Icd10Pcs;

    /// <summary>ICD-O-3 topography and morphology.</summary>
    public const string IcdO3 = "icdo3";

    /// <summary>HCPCS Level II: supplies, drugs and services, issued quarterly by CMS.</summary>
    public const string Hcpcs = "hcpcs";

    /// <summary>CPT, licensed by the American Medical Association; only a compiler for licensed files is part of this program.</summary>
    public const string Cpt = "cpt";
}
