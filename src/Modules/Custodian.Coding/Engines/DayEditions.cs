using System.Globalization;
using Custodian.CodeBooks;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Edits.Tabular;
using Custodian.Grouping;
using Custodian.Packs;
using Custodian.Store.Shelf;

namespace Custodian.Coding.Engines;

/// <summary>
/// The books and engines of one day, taken from the shelf by date. What the shelf does not hold for the day stays null and says so: another
/// edition is never taken in its place.
/// </summary>
sealed class DayEditions
{
    readonly List<EditionLine> _lines = [];
    readonly Lazy<TabularRules?> _tabular;

    DayEditions(PackShelf packs, DateOnly day)
    {
        Day = day;
        Cm = Take(packs, "ICD-10-CM", PackKinds.Icd10Cm, CodeBook.Open);
        _tabular = new(() => Cm is null ? null : packs.Engine(packs.For(PackKinds.Icd10Cm, day)!, _ => TabularBook.Rules(Cm)));
        Pcs = Take(packs, "ICD-10-PCS", PackKinds.Icd10Pcs, CodeBook.Open);
        Grouper = Take(packs, "MS-DRG", PackKinds.MsDrg, MsDrgGrouper.Open);
        Weights = Take(packs, "DRG weights", PackKinds.DrgWeights, DrgWeights.Open);
        Editor = Take(packs, "Medicare Code Editor", PackKinds.Mce, pack => Mce.Open(pack) is { Ok: true } opened ? opened.Value : throw new InvalidDataException());
        Hcc = Take(packs, "HCC", PackKinds.Hcc, pack => Grouping.Hcc.Open(pack) is { Ok: true } opened ? opened.Value : throw new InvalidDataException());
    }

    public DateOnly Day { get; }

    public CodeBook? Cm { get; }

    /// <summary>What the notes of <see cref="Cm"/> bind; read when first asked for, which a search never does.</summary>
    public TabularRules? Tabular => _tabular.Value;

    public CodeBook? Pcs { get; }

    public MsDrgGrouper? Grouper { get; }

    public DrgWeights? Weights { get; }

    public Mce? Editor { get; }

    public Hcc? Hcc { get; }

    public IReadOnlyList<EditionLine> Lines => _lines;

    public static DayEditions On(PackShelf packs, DateOnly day) => new(packs, day);

    public EditionLine Line(string what) => _lines.First(l => l.What == what);

    TEngine? Take<TEngine>(PackShelf packs, string what, string kind, Func<PackImage, TEngine> open)
        where TEngine : class
    {
        if (packs.For(kind, Day) is not { } image)
        {
            _lines.Add(new(what, null, "", false, Missing(packs, what, kind)));
            return null;
        }

        try
        {
            var engine = packs.Engine(image, open);
            _lines.Add(new(what, image.Manifest.Id, image.Manifest.Edition, image.Manifest.Partial, ""));
            return engine;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            _lines.Add(new(what, null, "", false, $"Pack {image.Manifest.Id} was made for another program version. Build it again."));
            return null;
        }
    }

    string Missing(PackShelf packs, string what, string kind)
    {
        var held = packs.All.Where(p => p.Image?.Manifest.Kind == kind).Select(p => p.Image!.Manifest).OrderBy(m => m.From).ToList();
        var day = Day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
        return held.Count == 0
            ? $"No edition of {what} is on the shelf. Build and install its pack."
            : $"No edition of {what} on the shelf covers {day}; there are {string.Join(", ", held.Select(m => m.Edition))}. Install the edition of that day.";
    }
}
