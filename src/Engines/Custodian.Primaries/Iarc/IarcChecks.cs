using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Primaries;

/// <summary>
/// The checks and conversions of the IARC tools (IARC Technical Report 42, as in CanReg 5): twelve checks of a case against itself, ICD-O-3 to ICD-10, and
/// ICD-O-3 to the International Classification of Childhood Cancer. Immutable, shared by all threads.
/// </summary>
public sealed class IarcChecks
{
    const int Male = 1, Female = 2;

    /// <summary>Dermoid cyst; turned malignant it is a tumour of the ovary. CanReg 5 does not tell it from the benign one.</summary>
    const int MalignantInOvaryOnly = 9084;

    readonly IarcStyle _style;
    readonly IarcTables _tables;
    readonly IcdTenConversion _icd10;
    readonly ChildhoodConversion _iccc3;

    IarcChecks(PackManifest manifest, IarcTables tables, IarcStyle style) =>
        (Manifest, _style, _tables, _icd10, _iccc3) = (manifest, style, tables, new(tables, style), new(tables, style));

    public PackManifest Manifest { get; }

    /// <summary>Opens the tables of a pack, in the style of CanReg 5; a problem when another compiler made it.</summary>
    public static Outcome<IarcChecks> Open(PackImage pack) =>
        pack.Manifest.Kind == PackKinds.Iarc && pack.Manifest.Compiler == IarcLayout.Compiler
            ? new IarcChecks(pack.Manifest, new(pack), IarcStyle.CanReg5)
            : Problem.Invalid("MPR-0920", $"Pack {pack.Manifest.Id} was made by {pack.Manifest.Compiler}; this program reads {IarcLayout.Compiler}. Build the pack again.");

    /// <summary>The same tables, answering in a style.</summary>
    public IarcChecks In(IarcStyle style) => style == _style ? this : new(Manifest, _tables, style);

    /// <summary>Checks and converts a case.</summary>
    public IarcCheckResult Check(IarcCase c) => new(
        [
            IarcItemChecks.Basis(c),
            IarcItemChecks.Grade(c),
            IarcItemChecks.AgeTopography(c),
            IarcItemChecks.AgeMorphology(c),
            IarcItemChecks.AgeTopographyMorphology(c),
            IarcItemChecks.TopographyBehaviour(c),
            IarcItemChecks.SexTopography(c),
            SexMorphology(c),
            Morphology(c),
            Topography(c),
            IarcAgeCheck.Check(c),
            TopographyMorphology(c),
        ],
        _icd10.Convert(c),
        _iccc3.Convert(c));

    CheckCode Morphology(IarcCase c) => c.Morphology is null ? CheckCode.Missing : FamilyOf(c.Morphology) is null ? CheckCode.Invalid : CheckCode.OK;

    CheckCode Topography(IarcCase c) => c.Topography is null ? CheckCode.Missing : _tables.Topographies.ContainsKey(c.Topography) ? CheckCode.OK : CheckCode.Invalid;

    CheckCode SexMorphology(IarcCase c)
    {
        var fault = default(ItemFault);
        var (sex, morphology) = (fault.Number(c.Sex), fault.Morphology(c.Morphology));
        if (fault.Found || c.Behaviour is null)
        {
            return fault.Found ? fault.Code : CheckCode.Missing;
        }

        if (FamilyOf(c.Morphology!) is not { } family)
        {
            return CheckCode.Invalid;
        }

        var number = Tumour.Number(family.AsSpan(1, 2));
        var ofWomen = number is >= 22 and <= 26 || (_style == IarcStyle.Published && morphology == MalignantInOvaryOnly && c.Behaviour == "3");
        return (sex == Male && ofWomen) || (sex == Female && number is (27 or 28)) ? CheckCode.Rare : CheckCode.OK;
    }

    /// <summary>The site must, or must not, be one of those of the morphology's family.</summary>
    CheckCode TopographyMorphology(IarcCase c)
    {
        if (c.Topography is null || c.Morphology is null)
        {
            return CheckCode.Missing;
        }

        if (FamilyOf(c.Morphology) is not { Length: >= 3 } family || c.Topography.Length == 0)
        {
            return CheckCode.Invalid;
        }

        return c.Topography.Length < 3 ? CheckCode.Query : family[0] switch
        {
            '+' => Lists(_tables.Must, family, c.Topography) ? CheckCode.OK : CheckCode.Rare,
            '-' => Lists(_tables.MustNot, family, c.Topography) ? CheckCode.Rare : CheckCode.OK,
            _ => CheckCode.OK,
        };
    }

    static bool Lists(HashSet<string> sites, string family, string topography) =>
        sites.Contains($"{family[1..3]}C{topography[..2]}*") || sites.Contains($"{family[1..3]}C{topography[..3]}");

    string? FamilyOf(string morphology) => morphology.Length >= 4 ? _tables.Families.GetValueOrDefault(morphology[..4]) : null;
}
