using System.Globalization;
using Custodian.CodeBooks;
using Custodian.Packs;
using Custodian.Store.Shelf;

namespace Custodian.Coding.Engines;

/// <summary>One code book of one day with the editions beside it. Where the shelf holds none for the day, the book is null and the line says what to do.</summary>
sealed record DayBook(BookPlace Place, CodeBook? Book, CodeBook? Older, CodeBook? Newer)
{
    public static string NameOf(string system) => system switch
    {
        CodeSystems.Icd10Pcs => "ICD-10-PCS",
        CodeSystems.Hcpcs => "HCPCS Level II",
        CodeSystems.Cpt => "CPT",
        _ => "ICD-10-CM",
    };

    /// <summary>The system an address or form names; ICD-10-CM when it names none of ours.</summary>
    public static string SystemOf(string? named) => named is CodeSystems.Icd10Pcs or CodeSystems.Hcpcs or CodeSystems.Cpt ? named : CodeSystems.Icd10Cm;

    public static DayBook On(PackShelf packs, string system, DateOnly day)
    {
        var held = packs.All.Where(p => p.Image?.Manifest.Kind == system).Select(p => p.Image!).OrderBy(i => i.Manifest.From).ToList();
        var image = packs.For(system, day);
        var line = image is null
            ? new EditionLine(NameOf(system), null, "", false, Missing(system, day, held))
            : new EditionLine(NameOf(system), image.Manifest.Id, image.Manifest.Edition, image.Manifest.Partial, "");
        var place = new BookPlace(system, day, line, [.. held.Select(i => Choice(i.Manifest, i == image, day)).OrderByDescending(c => c.From)]);
        var from = image?.Manifest.From;
        return new(
            place,
            Open(packs, image),
            Open(packs, held.LastOrDefault(i => i.Manifest.From < from && !i.Manifest.Partial)),
            Open(packs, held.Find(i => i.Manifest.From > from && !i.Manifest.Partial)));
    }

    static CodeBook? Open(PackShelf packs, PackImage? image) => image is null ? null : packs.Engine(image, CodeBook.Open);

    static EditionChoice Choice(PackManifest edition, bool current, DateOnly day) => new(edition.Edition, edition.From, edition.Through, current ? day : edition.From, current);

    static string Missing(string system, DateOnly day, List<PackImage> held) => held.Count > 0
        ? $"No edition of {NameOf(system)} on the shelf covers {Day(day)}; there are {string.Join(", ", held.Select(i => i.Manifest.Edition))}. Choose one of them, or install the edition of that day."
        : system switch
        {
            CodeSystems.Cpt => "CPT is licensed by the American Medical Association, and none of its text is part of this program. With your own licence, put LONGULT.txt, and SHORTU.txt beside it, into a folder "
                + "named for its year (\"CPT 2026\") and import it with: custodian pack build --from FOLDER.",
            CodeSystems.Hcpcs => "No edition of HCPCS Level II is on the shelf. Fetch the quarterly alphanumeric file of CMS (HCPC2026_JAN_ANWEB.txt) and import it with: custodian pack build --from FOLDER.",
            _ => $"No edition of {NameOf(system)} is on the shelf. Build and install its pack.",
        };

    static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
