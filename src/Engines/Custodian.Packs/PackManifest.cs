namespace Custodian.Packs;

/// <summary>What a pack says of itself.</summary>
/// <param name="Kind">Closed vocabulary, see <see cref="PackKinds"/>: what the tables are.</param>
/// <param name="Edition">The publisher's name of the edition, for example <c>FY2026</c> or <c>43.1</c>.</param>
/// <param name="From">First day (discharge, service or diagnosis date, as the kind says) the edition is valid for.</param>
/// <param name="Through">Last such day, or null while it is the newest.</param>
/// <param name="Licence">Class of the content's licence: <c>public-domain</c>, <c>starter</c> (written by this project) or <c>licensed</c>.</param>
/// <param name="Partial">True when the content is known not to be complete, as the starter edition's: everything that shows it must say so.</param>
/// <param name="Sources">The files it was compiled from.</param>
/// <param name="Counts">Named totals, shown by <c>pack list</c> and checked by the second reader.</param>
/// <param name="Compiler">Name and version of the compiler; a pack compiled by another version is refused, not guessed at.</param>
public sealed record PackManifest(
    string Kind,
    string Edition,
    DateOnly From,
    DateOnly? Through,
    string Licence,
    bool Partial,
    IReadOnlyList<PackSource> Sources,
    IReadOnlyDictionary<string, long> Counts,
    string Compiler)
{
    /// <summary>File name and id on the shelf: <c>icd10cm-FY2026</c>.</summary>
    public string Id => $"{Kind}-{Edition}";

    public bool Covers(DateOnly day) => day >= From && (Through is null || day <= Through);
}

/// <summary>One official file that went into a pack.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Sha256">Lower-case hex of the bytes as supplied (before decompression).</param>
public sealed record PackSource(string Name, string Sha256, long Bytes);

/// <summary>The kinds of pack known to the product.</summary>
public static class PackKinds
{
    /// <summary>ICD-10-CM codes, titles, POA exemption, tabular notes and indexes.</summary>
    public const string Icd10Cm = "icd10cm";

    /// <summary>ICD-10-PCS codes, titles, tables, index, definitions.</summary>
    public const string Icd10Pcs = "icd10pcs";

    /// <summary>MS-DRG grouper tables of one version.</summary>
    public const string MsDrg = "msdrg";

    /// <summary>Medicare Code Editor tables (all dates in one edition).</summary>
    public const string Mce = "mce";

    /// <summary>Table 5 weights of one fiscal year.</summary>
    public const string DrgWeights = "drgweights";

    /// <summary>CMS-HCC and RxHCC mappings and coefficients of one payment year.</summary>
    public const string Hcc = "hcc";

    /// <summary>AHRQ Elixhauser refined comorbidity and chronic condition indicator.</summary>
    public const string Comorbidity = "comorbidity";

    /// <summary>Rules of single and multiple primary tumours, all years of diagnosis in one edition.</summary>
    public const string Primaries = "primaries";

    /// <summary>Check and conversion tables of the IARC tools.</summary>
    public const string Iarc = "iarc";

    /// <summary>A cancer staging algorithm: schemas and tables of one version.</summary>
    public const string Staging = "staging";

    /// <summary>Tables of a cancer registry: recodes, conversions, surgery codes, geography, surnames, casefinding.</summary>
    public const string Registry = "registry";

    /// <summary>ICD-9/ICD-10 equivalence maps.</summary>
    public const string Gems = "gems";
}
