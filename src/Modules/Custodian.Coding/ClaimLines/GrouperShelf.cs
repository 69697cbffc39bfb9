using System.Collections.Concurrent;
using System.Globalization;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Store.Shelf;

namespace Custodian.Coding.ClaimLines;

/// <summary>
/// Groupers and code editors by version and day over one shelf: each is opened when first asked for, and shared by all threads. Lives as long
/// as one run or request, so that a pack replaced meanwhile is seen by the next.
/// </summary>
public sealed class GrouperShelf(PackShelf shelf)
{
    readonly ConcurrentDictionary<MsDrgVersion, Outcome<MsDrgGrouper>> _groupers = new();

    /// <summary>The versions that can be asked for, newest first.</summary>
    public IReadOnlyList<MsDrgVersion> Versions =>
        [.. Images(PackKinds.MsDrg).Select(i => MsDrgVersion.Parse(i.Manifest.Edition)).Distinct().OrderByDescending(v => v.From)];

    /// <summary>The grouper of a version, or why there is none.</summary>
    public Outcome<MsDrgGrouper> Grouper(MsDrgVersion version) => _groupers.GetOrAdd(version, OpenGrouper);

    /// <summary>The code editor for a discharge date. One edition holds the rules of many years; outside all of them the newest says so itself.</summary>
    public Outcome<Mce> CodeEditor(DateOnly discharge) =>
        (shelf.For(PackKinds.Mce, discharge) ?? Images(PackKinds.Mce).MaxBy(i => i.Manifest.From)) is { } image
            ? shelf.Engine(image, i => new Opening(Mce.Open(i))).Editor
            : Problem.NotFound("CLI-0105", $"No pack {PackKinds.Mce} is on the shelf. {Next(PackKinds.Mce)}");

    /// <summary>The weights that are paid with a version; null when they are not on the shelf.</summary>
    public DrgWeights? Weights(MsDrgVersion version) => shelf.Engine(PackKinds.DrgWeights, version.From, DrgWeights.Open);

    /// <summary>What is there, what is there and broken, and what to do.</summary>
    public string Next(string kind)
    {
        var there = Images(kind).Select(i => i.Manifest.Edition).ToList();
        var broken = shelf.All.Where(p => p.Image is null).Select(p => $"{Path.GetFileName(p.Path)} cannot be used: {p.Fault}.");
        var editions = there.Count > 0 ? $"There are: {string.Join(", ", there)}. " : "";
        return $"{editions}{string.Concat(broken.Select(b => b + " "))}Build it with `custodian pack build`, or name the folder with --packs.";
    }

    Outcome<MsDrgGrouper> OpenGrouper(MsDrgVersion version)
    {
        if (Images(PackKinds.MsDrg).FirstOrDefault(i => i.Manifest.Edition == version.ToString()) is not { } image)
        {
            return Problem.NotFound(
                "CLI-0105",
                $"No MS-DRG {version} pack is on the shelf; it groups discharges from {Day(version.From)} to {Day(version.Through)}. {Next(PackKinds.MsDrg)}");
        }

        try
        {
            return shelf.Engine(image, MsDrgGrouper.Open);
        }
        catch (InvalidDataException e)
        {
            return Problem.Invalid("CLI-0105", e.Message);
        }
    }

    IEnumerable<PackImage> Images(string kind) => shelf.All.Where(p => p.Image?.Manifest.Kind == kind).Select(p => p.Image!);

    static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>An outcome that the shelf can keep.</summary>
    sealed record Opening(Outcome<Mce> Editor);
}
