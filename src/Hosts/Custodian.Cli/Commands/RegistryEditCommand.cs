using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Custodian.Cli.Engines;
using Custodian.Cli.Naaccr;
using Custodian.Cli.Registry;
using Custodian.Kernel;
using Custodian.RegistryEdits;

namespace Custodian.Cli.Commands;

/// <summary>Checks cancer cases with the edits of the registry, and lists the edits.</summary>
static class RegistryEditCommand
{
    static readonly Option<string?> Input = new("--input") { Description = "File or folder of cases: NAACCR XML or fixed width, .gz and .zip opened." };
    static readonly Option<string?> Output = new("--output") { Description = "File to write, one JSON object a finding (.gz is compressed); default: standard output, or nothing with --summary." };
    static readonly Option<string?> AsOf = new("--as-of") { Description = "Day up to which dates can lie, as 2026-06-30; default: today." };
    static readonly Option<string?> Pairs = new("--site-histology") { Description = "SEER site/histology list expanded to pairs (CSV, also .gz)." };
    static readonly Option<bool> Summary = new("--summary") { Description = "Tell how often each rule found something." };
    static readonly Option<bool> Explain = new("--explain") { Description = "Add to each finding the values looked at (patient data), the condition and the citation, and what it was checked against." };
    static readonly Option<bool> List = new("--list") { Description = "List the rules with the manual each is taken from." };

    public static Command Create()
    {
        var command = new Command(
            "edit",
            "Checks cancer cases with Custodian's own edits, written from the published manuals; they are not the compiled metafile of NAACCR. Answers one JSON object a finding: "
            + "{\"patient\",\"tumor\",\"rule\",\"severity\",\"items\",\"message\",\"overridden\"}. The exit code is 3 when there is an error that no over-ride flag explains.")
        {
            Input, Output, AsOf, Pairs, Summary, Explain, List, CaseRun.Dictionaries, CaseRun.Relaxed, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction((parsed, stop) => parsed.GetValue(List) ? Task.FromResult(EditReporting.List(parsed.GetValue(EngineOptions.Json))) : Check(parsed, stop));
        return command;
    }

    static async Task<int> Check(ParseResult parsed, CancellationToken stop)
    {
        using var shelf = EngineOptions.Shelf(parsed);
        var (input, output) = (parsed.GetValue(Input), parsed.GetValue(Output) ?? (parsed.GetValue(Summary) ? null : LineInput.Standard));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (parsed.GetValue(AsOf) is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out today))
        {
            return Terminal.Refuse($"{day} is not a day. Write --as-of as 2026-06-30.");
        }

        var sources = CaseSource.Of(input is null ? [] : [input]).ToList();
        if (sources.Count == 0)
        {
            return Terminal.Refuse(Problem.NotFound("CLI-0203", "There are no files of cases there: .xml, .txt, each also .gz, and .zip. Check --input."));
        }

        if (output is not null && Path.GetFullPath(output) == Path.GetFullPath(input!))
        {
            return Terminal.Refuse(Problem.Invalid("CLI-0204", "Input and output are the same file. Name another --output."));
        }

        var run = CaseRun.Open(parsed, shelf);
        var packs = Packs(parsed, shelf);
        return !run.Ok ? Terminal.Refuse(run.Problem!) : !packs.Ok ? Terminal.Refuse(packs.Problem!) : await Check(run.Value, sources, new(output, today, parsed.GetValue(Explain), stop), new(parsed.GetValue(Summary), parsed.GetValue(EngineOptions.Json), packs.Value));
    }

    static async Task<int> Check(CaseRun run, List<CaseSource> sources, Plan how, EditReporting reporting)
    {
        using var output = how.Output is null ? null : LineOutput.Open(how.Output);
        var check = new EditCheck(reporting.Packs, how.AsOf, output, how.Explain);
        await Terminal.Progress("Checking", sources.Sum(s => s.Length), progress => Check(run, sources, check, progress, how.Stop));
        reporting.Tell(check, how.Output == LineInput.Standard ? Console.Error : Console.Out);
        return check.Errors > 0 || check.Faults > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }

    static async Task Check(CaseRun run, List<CaseSource> sources, EditCheck check, Action<long> progress, CancellationToken stop)
    {
        long done = 0;
        foreach (var source in sources)
        {
            using var reading = run.Read(source, taken => progress(done + taken));
            await check.Read(reading, stop);
            done += source.Length;
            if (reading.Fault is { } fault)
            {
                Console.Error.WriteLine(CaseLines.Of(source.Name, fault));
            }
        }
    }

    /// <summary>The tables that are there; a rule without its table is told as not run.</summary>
    static Outcome<EditPacks> Packs(ParseResult parsed, EngineShelf shelf)
    {
        var pairs = parsed.GetValue(Pairs) is { } path ? ReadPairs(path) : new Outcome<SiteHistologyList>();
        return pairs.Problem is { } problem
            ? problem
            : new EditPacks
            {
                Eod = shelf.Staging("eod_public") is { Ok: true } eod ? eod.Value : null,
                Tnm = shelf.Staging("tnm") is { Ok: true } tnm ? tnm.Value : null,
                Cs = shelf.Staging("cs") is { Ok: true } cs ? cs.Value : null,
                SiteHistology = parsed.GetValue(Pairs) is null ? null : pairs.Value,
            };
    }

    static Outcome<SiteHistologyList> ReadPairs(string path)
    {
        if (!File.Exists(path))
        {
            return Problem.NotFound("CLI-0203", $"There is no file {path}. Check --site-histology.");
        }

        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
        return SiteHistologyList.Read(text.ReadToEnd());
    }

    /// <summary>Where findings go (null: nowhere), and the day of the check.</summary>
    sealed record Plan(string? Output, DateOnly AsOf, bool Explain, CancellationToken Stop);
}
