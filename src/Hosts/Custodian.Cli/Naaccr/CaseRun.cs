using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Cli.Naaccr;

/// <summary>What the commands on files of cases have in common: dictionaries, options, files on all cores with progress.</summary>
sealed class CaseRun(NaaccrStandard standard, NaaccrReadOptions options)
{
    public static readonly Option<string[]> Dictionaries = new("--dictionary") { Description = "User dictionary (XML) for files that name it. May be given several times.", DefaultValueFactory = _ => [] };

    public static readonly Option<bool> Relaxed = new("--relaxed") { Description = "Let namespaces be missing, as files before specification 1.3 do." };

    public static readonly Argument<string[]> Files = new("files") { Description = "Files, folders or patterns: XML or fixed width, .gz and members of .zip opened." };

    public NaaccrStandard Standard => standard;

    public NaaccrReadOptions Options => options;

    /// <summary>Opens the dictionaries that the command line names beside the pack.</summary>
    public static Outcome<CaseRun> Open(ParseResult parsed, EngineShelf shelf)
    {
        var pack = shelf.Naaccr();
        if (!pack.Ok)
        {
            return pack.Problem!;
        }

        var own = new List<NaaccrDictionary>();
        foreach (var path in parsed.GetValue(Dictionaries)!)
        {
            if (!File.Exists(path))
            {
                return Problem.NotFound("CLI-0201", $"There is no dictionary {path}. Check --dictionary.");
            }

            var read = DictionaryXml.Read(File.ReadAllBytes(path));
            if (!read.Usable)
            {
                return new Problem(ProblemKind.Invalid, "CLI-0202", $"The dictionary {path} cannot be used. Correct what is shown.",
                    [.. read.Findings.Select(f => f.ToFinding()).Select(f => new FieldError(f.Place, $"{f.Text} [{f.Code}]"))]);
            }

            own.Add(read.Dictionary!);
        }

        var options = parsed.GetValue(Relaxed) ? NaaccrReadOptions.Relaxed : NaaccrReadOptions.Strict;
        return new CaseRun(pack.Value.With(own), options with { GoesOnAfterMisplaced = true });
    }

    /// <param name="taken">Told how many bytes on disk are read.</param>
    public CaseReading Read(CaseSource source, Action<long>? taken = null) => new(source, standard, options, taken);

    /// <summary>Does something with every file, on all cores, and gives the answers in the order of the files.</summary>
    /// <param name="work">Takes a file and what is to be told how many of its bytes are read.</param>
    public static async Task<List<T>> Each<T>(IReadOnlyList<CaseSource> sources, string what, Func<CaseSource, Action<long>, T> work, CancellationToken stop)
    {
        var answers = new T[sources.Count];
        long done = 0;
        await Terminal.Progress(what, sources.Sum(s => s.Length), progress => Task.Run(
            () => Parallel.For(0, sources.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, i =>
            {
                long told = 0;
                void Tell(long taken) => progress(Interlocked.Add(ref done, taken - Interlocked.Exchange(ref told, taken)));
                answers[i] = work(sources[i], Tell);
                Tell(sources[i].Length);
            }), stop));
        return [.. answers];
    }
}
