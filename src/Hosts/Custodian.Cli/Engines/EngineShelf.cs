using System.Collections.Concurrent;
using System.Globalization;
using Custodian.Cli.Packs;
using Custodian.CodeBooks;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Packs;
using Custodian.Staging;
using Custodian.Store.Shelf;

namespace Custodian.Cli.Engines;

/// <summary>The engines over one folder of packs: each is opened when first asked for, and shared by all threads.</summary>
sealed class EngineShelf(string folder) : IDisposable
{
    readonly PackShelf _shelf = new(folder);
    readonly ConcurrentDictionary<MsDrgVersion, Lazy<Outcome<MsDrgGrouper>>> _groupers = new();

    /// <summary>The grouper of a version, or why there is none.</summary>
    public Outcome<MsDrgGrouper> Grouper(MsDrgVersion version) =>
        _groupers.GetOrAdd(version, v => new(() => OpenGrouper(v))).Value;

    /// <summary>The code editor for a discharge date. One edition holds the rules of many years; outside all of them the newest says so itself.</summary>
    public Outcome<Mce> CodeEditor(DateOnly discharge) =>
        _shelf.For(PackKinds.Mce, discharge) is { } covering ? Opened(covering, Mce.Open) : Newest(PackKinds.Mce, null, Mce.Open);

    /// <summary>The risk adjustment tables of a payment year.</summary>
    public Outcome<Hcc> Hcc(string? edition) => Newest(PackKinds.Hcc, edition, Grouping.Hcc.Open);

    /// <summary>The comorbidity tables of a release; each release holds the codes of all years before it.</summary>
    public Outcome<Elixhauser> Comorbidity(string? edition) => Newest(PackKinds.Comorbidity, edition, Elixhauser.Open);

    /// <summary>The NAACCR dictionaries of all versions.</summary>
    public Outcome<NaaccrStandard> Naaccr() => Newest(NaaccrPackCompiler.PackKind, null, NaaccrPack.Open);

    /// <summary>The staging algorithm of a name, in its newest version, or of a name and version: <c>eod_public</c> or <c>eod_public-3.3</c>.</summary>
    public Outcome<StagingAlgorithm> Staging(string name)
    {
        var editions = Images(PackKinds.Staging).Where(i => i.Manifest.Edition == name || i.Manifest.Edition.StartsWith(name + "-", StringComparison.Ordinal));
        return editions.MaxBy(i => Version.TryParse(i.Manifest.Edition[(i.Manifest.Edition.LastIndexOf('-') + 1)..], out var version) ? version : new()) is { } image
            ? Opened(image, StagingAlgorithm.Open)
            : Problem.NotFound("CLI-0105", $"No staging algorithm {name} is on the shelf. {Next(PackKinds.Staging)}");
    }

    /// <summary>The code book in force on a day, or why there is none.</summary>
    public Outcome<CodeBook> Book(string system, DateOnly day)
    {
        if (_shelf.For(system, day) is { } image)
        {
            return _shelf.Engine(image, CodeBook.Open);
        }

        var books = Images(system).Select(i => _shelf.Engine(i, CodeBook.Open));
        return Problem.NotFound("CLI-0121", new CodeShelf(books).For(system, day).Reason);
    }

    public void Dispose() => _shelf.Dispose();

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
            return MsDrgGrouper.Open(image);
        }
        catch (InvalidDataException e)
        {
            return Problem.Invalid("CLI-0105", e.Message);
        }
    }

    Outcome<TEngine> Newest<TEngine>(string kind, string? edition, Func<PackImage, Outcome<TEngine>> open)
        where TEngine : class =>
        Images(kind).Where(i => edition is null || i.Manifest.Edition == edition).MaxBy(i => i.Manifest.From) is { } image
            ? Opened(image, open)
            : Problem.NotFound("CLI-0105", $"No pack {kind}{(edition is null ? "" : "-" + edition)} is on the shelf. {Next(kind)}");

    Outcome<TEngine> Opened<TEngine>(PackImage image, Func<PackImage, Outcome<TEngine>> open)
        where TEngine : class => _shelf.Engine(image, i => new Opening<TEngine>(open(i))).Outcome;

    IEnumerable<PackImage> Images(string kind) => _shelf.All.Where(p => p.Image?.Manifest.Kind == kind).Select(p => p.Image!);

    /// <summary>What is there, what is there and broken, and what to do.</summary>
    string Next(string kind)
    {
        var there = Images(kind).Select(i => i.Manifest.Edition).ToList();
        var broken = _shelf.All.Where(p => p.Image is null).Select(p => $"{Path.GetFileName(p.Path)} cannot be used: {p.Fault}.");
        var editions = there.Count > 0 ? $"There are: {string.Join(", ", there)}. " : "";
        return $"{editions}{string.Concat(broken.Select(b => b + " "))}Build it with `custodian pack build`, or name the folder with --packs.";
    }

    static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>An outcome that the shelf can keep.</summary>
    sealed record Opening<TEngine>(Outcome<TEngine> Outcome);
}
