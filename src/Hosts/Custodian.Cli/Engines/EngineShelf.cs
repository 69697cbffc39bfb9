using Custodian.Cli.Packs;
using Custodian.CodeBooks;
using Custodian.Coding;
using Custodian.Coding.Engines;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Oncology;
using Custodian.Packs;
using Custodian.Primaries;
using Custodian.Staging;
using Custodian.Store.Shelf;

namespace Custodian.Cli.Engines;

/// <summary>The engines over one folder of packs: each is opened when first asked for, and shared by all threads.</summary>
sealed class EngineShelf(string folder) : IDisposable
{
    readonly PackShelf _shelf = new(folder);

    /// <summary>Groupers and code editors.</summary>
    public GrouperShelf Groupers => field ??= new(_shelf);

    /// <summary>The risk adjustment tables of a payment year.</summary>
    public Outcome<Hcc> Hcc(string? edition) => Newest(PackKinds.Hcc, edition, Grouping.Hcc.Open);

    /// <summary>The comorbidity tables of a release; each release holds the codes of all years before it.</summary>
    public Outcome<Elixhauser> Comorbidity(string? edition) => Newest(PackKinds.Comorbidity, edition, Elixhauser.Open);

    /// <summary>The rules of single and multiple primaries; one edition holds the rules of all years.</summary>
    public Outcome<MultiplePrimaries> Primaries(string? edition) => Newest(PackKinds.Primaries, edition, MultiplePrimaries.Open);

    /// <summary>The tables of the international checks and conversions.</summary>
    public Outcome<IarcChecks> Iarc(string? edition) => Newest(PackKinds.Iarc, edition, IarcChecks.Open);

    /// <summary>The NAACCR dictionaries of all versions.</summary>
    public Outcome<NaaccrStandard> Naaccr() => Newest(NaaccrPackCompiler.PackKind, null, NaaccrPack.Open);

    /// <summary>The tables of the cancer registry, by default of the newest edition. They hold for all years, so the edition's name tells which is newer.</summary>
    public Outcome<RegistryTables> Registry(string? edition) =>
        Newest(PackKinds.Registry, edition ?? Images(PackKinds.Registry).Select(i => i.Manifest.Edition).Max(StringComparer.Ordinal), RegistryTables.Open);

    /// <summary>The staging algorithm of a name, in its newest version, or of a name and version: <c>eod_public</c> or <c>eod_public-3.3</c>.</summary>
    public Outcome<StagingAlgorithm> Staging(string name)
    {
        var editions = Images(PackKinds.Staging).Where(i => i.Manifest.Edition == name || i.Manifest.Edition.StartsWith(name + "-", StringComparison.Ordinal));
        return editions.MaxBy(i => Version.TryParse(i.Manifest.Edition[(i.Manifest.Edition.LastIndexOf('-') + 1)..], out var version) ? version : new()) is { } image
            ? Opened(image, StagingAlgorithm.Open)
            : Problem.NotFound("CLI-0105", $"No staging algorithm {name} is on the shelf. {Groupers.Next(PackKinds.Staging)}");
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

    /// <summary>What every table on the shelf says of a code on a day.</summary>
    public IReadOnlyList<CodeFact> Facts(string system, string code, DateOnly day) => CodeKnowledge.Of(_shelf, system, code, day);

    /// <summary>The ICD-10-CM book in force on a day with the rules over its notes, or why there is none.</summary>
    public Outcome<DayTabular> Tabular(DateOnly day)
    {
        var book = Book(CodeSystems.Icd10Cm, day);
        return book.Ok ? _shelf.Engine(_shelf.For(CodeSystems.Icd10Cm, day)!, _ => new DayTabular(book.Value, TabularBook.Rules(book.Value))) : book.Problem!;
    }

    public void Dispose() => _shelf.Dispose();

    Outcome<TEngine> Newest<TEngine>(string kind, string? edition, Func<PackImage, Outcome<TEngine>> open)
        where TEngine : class =>
        Images(kind).Where(i => edition is null || i.Manifest.Edition == edition).MaxBy(i => i.Manifest.From) is { } image
            ? Opened(image, open)
            : Problem.NotFound("CLI-0105", $"No pack {kind}{(edition is null ? "" : "-" + edition)} is on the shelf. {Groupers.Next(kind)}");

    Outcome<TEngine> Opened<TEngine>(PackImage image, Func<PackImage, Outcome<TEngine>> open)
        where TEngine : class => _shelf.Engine(image, i => new Opening<TEngine>(open(i))).Outcome;

    IEnumerable<PackImage> Images(string kind) => _shelf.All.Where(p => p.Image?.Manifest.Kind == kind).Select(p => p.Image!);

    /// <summary>An outcome that the shelf can keep.</summary>
    sealed record Opening<TEngine>(Outcome<TEngine> Outcome);
}
