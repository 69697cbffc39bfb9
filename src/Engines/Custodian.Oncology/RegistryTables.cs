using Custodian.Kernel;
using Custodian.Oncology.Casefinding;
using Custodian.Oncology.Conversion;
using Custodian.Oncology.Derive;
using Custodian.Oncology.Recodes;
using Custodian.Oncology.Tables;
using Custodian.Packs;

namespace Custodian.Oncology;

/// <summary>
/// The tables of a cancer registry, opened from a pack of kind <c>registry</c>, and the engines over them. Each engine reads its tables when first asked for. Immutable and
/// shared by all threads. An engine whose table is not in the pack is a problem ONC-0911 that names the table.
/// </summary>
public sealed class RegistryTables
{
    readonly PackImage _pack;
    readonly PackTexts _texts;
    readonly Lazy<SiteRecodes> _recodes;
    readonly Lazy<IcdToIcdO3> _icd;
    readonly Lazy<IcdO3ToIcdO2> _icdO2;
    readonly Lazy<SurgeryTables> _surgery;
    readonly Lazy<SiteHistologyList> _siteHistology;
    readonly Lazy<TextScreener> _screener;
    readonly Lazy<ReportableCodes> _reportable;
    readonly Dictionary<string, Lazy<IDerivation>> _derivations;

    RegistryTables(PackImage pack)
    {
        _pack = pack;
        _texts = new(pack.SectionMemory(RegistryLayout.TextOffsets), pack.SectionMemory(RegistryLayout.Texts));
        _recodes = new(() => new(this));
        _icd = new(() => new(this));
        _icdO2 = new(() => new(this));
        _surgery = new(() => new(this));
        _siteHistology = new(() => new(this));
        _screener = new(() => new(this[TableNames.Keywords].Rows.Select(r => new Keyword(r[0], Enum.Parse<KeywordGroup>(r[1], ignoreCase: true)))));
        _reportable = new(() => new(this, _icd.Value));
        _derivations = DerivationCatalogue.All.ToDictionary(d => d.Name, d => new Lazy<IDerivation>(() => d.Make(this)), StringComparer.Ordinal);
    }

    public PackManifest Manifest => _pack.Manifest;

    /// <summary>Names of all derivations, in alphabetical order: <c>nhia</c>, <c>survival-time</c> …</summary>
    public static IReadOnlyList<string> DerivationNames { get; } = [.. DerivationCatalogue.All.Select(d => d.Name).Order(StringComparer.Ordinal)];

    /// <summary>The table of this name; empty when the pack does not have it.</summary>
    internal PackTable this[string name] => new(_pack.SectionMemory(RegistryLayout.TablePrefix + name), _texts);

    /// <summary>Opens a pack of kind <c>registry</c>.</summary>
    /// <returns>ONC-0910 when another program version compiled it.</returns>
    public static Outcome<RegistryTables> Open(PackImage pack) =>
        pack.Manifest.Kind == PackKinds.Registry && pack.Manifest.Compiler == RegistryLayout.Compiler
            ? new RegistryTables(pack)
            : Problem.Invalid("ONC-0910", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {RegistryLayout.Compiler}. Build the pack again.");

    /// <summary>The derivation of a name.</summary>
    /// <returns>ONC-0104 for a name that is not one of <see cref="DerivationNames"/>, ONC-0911 when its tables are not in the pack.</returns>
    public Outcome<IDerivation> Derivation(string name) =>
        DerivationCatalogue.All.FirstOrDefault(d => d.Name == name) is { } entry
            ? With(entry.Tables, _derivations[name])
            : Problem.NotFound("ONC-0104", $"There is no algorithm {name}. There are: {string.Join(", ", DerivationNames)}.");

    /// <summary>Site, childhood, young adult, lymphoid and brain recodes.</summary>
    public Outcome<SiteRecodes> Recodes => With(SiteRecodes.Tables, _recodes);

    /// <summary>ICD-9-CM, ICD-10 and ICD-10-CM to ICD-O-3.</summary>
    public Outcome<IcdToIcdO3> Icd => With([TableNames.Icd9Cm, TableNames.Icd10, TableNames.Icd10Cm], _icd);

    /// <summary>ICD-O-3 back to ICD-O-2.</summary>
    public Outcome<IcdO3ToIcdO2> IcdO2 => With([TableNames.IcdO2, TableNames.IcdO2Special], _icdO2);

    /// <summary>Site-specific surgery codes by year of diagnosis.</summary>
    public Outcome<SurgeryTables> Surgery => With([TableNames.Surgery], _surgery);

    /// <summary>The site/histology validation list of 2015.</summary>
    public Outcome<SiteHistologyList> SiteHistology => With([TableNames.SiteHistology], _siteHistology);

    /// <summary>Screening of pathology text.</summary>
    public Outcome<TextScreener> Screener => With([TableNames.Keywords], _screener);

    /// <summary>Screening of diagnosis codes.</summary>
    public Outcome<ReportableCodes> Reportable => With([TableNames.Icd9Cm, TableNames.Icd10, TableNames.Icd10Cm], _reportable);

    Outcome<T> With<T>(IEnumerable<string> tables, Lazy<T> engine)
    {
        var missing = tables.Where(t => this[t].Count == 0).ToList();
        return missing.Count == 0
            ? engine.Value
            : Problem.NotFound("ONC-0911", $"Pack {Manifest.Id} has no table {string.Join(", ", missing)}. Build it again from a folder that holds the publisher's files of these tables.");
    }
}
