using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Cli.Engines.Matching;
using Custodian.Kernel;

namespace Custodian.Cli.Commands;

static class MpiCommand
{
    static readonly Option<string> Map = new("--map")
    {
        Description = "Which column is which field: febrl, febrl_nossn, febrl_ssn, hard_us, rldata, splink_fake, or a JSON file.", Required = true,
    };

    static readonly Option<string[]> Without = new("--without") { Description = "Field to leave out, for example ssn; may be given several times.", AllowMultipleArgumentsPerToken = false };

    static readonly Option<string?> Model = new("--model") { Description = "Model file to score with, instead of learning from the file." };

    static readonly Option<string?> ModelOutput = new("--model-output") { Description = "File for the model that was used." };

    static readonly Option<double?> LinkAt = new("--link-at") { Description = "Probability from which on pairs are linked; default: the model's." };

    static readonly Option<double?> ReviewAt = new("--review-at") { Description = "Probability from which on pairs are for review; default: the model's." };

    static readonly Option<int> Threads = new("--threads") { Description = "Cores to use; default: all.", DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Command Create() => new("mpi", "Patient index: finds the records of one person.") { Dedupe(), Link(), Explain(), MpiRekeyCommand.Create() };

    static Command Dedupe()
    {
        var command = new Command(
            "dedupe",
            "Finds duplicates in one file and writes id_a,id_b,score,decision (link, review or no). Learns the weights from the file itself; a column with the truth is never read. "
            + "Records with something wrong are reported by line, the rest goes on, and the exit code is 3.")
        {
            EngineOptions.Input, EngineOptions.Output, Map, Without, Model, ModelOutput, LinkAt, ReviewAt, Threads, EngineOptions.Json,
        };
        command.SetAction(parsed => Tell(RequestOf(parsed, parsed.GetValue(EngineOptions.Input)!, null).Then(MpiRun.Execute)));
        return command;
    }

    static Command Link()
    {
        var first = new Argument<string>("first") { Description = "File with records." };
        var second = new Argument<string>("second") { Description = "File whose records are looked for in the first." };
        var command = new Command("link", "Finds the records of one person across two files; answers like dedupe, with an id of each file.")
        {
            first, second, EngineOptions.Output, Map, Without, Model, ModelOutput, LinkAt, ReviewAt, Threads, EngineOptions.Json,
        };
        command.SetAction(parsed => Tell(RequestOf(parsed, parsed.GetValue(first)!, parsed.GetValue(second)).Then(MpiRun.Execute)));
        return command;
    }

    static Command Explain()
    {
        var (a, b) = (new Argument<string>("id-a"), new Argument<string>("id-b"));
        var command = new Command("explain", "Shows what each field says about two records of a file, in bits for and against one person.")
        {
            a, b, EngineOptions.Input, Map, Without, Model, LinkAt, ReviewAt, Threads, EngineOptions.Json,
        };
        command.SetAction(parsed => Tell(RequestOf(parsed, parsed.GetValue(EngineOptions.Input)!, null).Then(r => MpiExplanation.Execute(r, parsed.GetValue(a)!, parsed.GetValue(b)!))));
        return command;
    }

    static int Tell(Outcome<Outcome<int>> outcome) =>
        !outcome.Ok ? Terminal.Refuse(outcome.Problem!) : outcome.Value is { Ok: false, Problem: { } problem } ? Terminal.Refuse(problem) : outcome.Value.Value;

    static Outcome<MpiRequest> RequestOf(ParseResult parsed, string first, string? second) =>
        MpiRequest.Create(new()
        {
            First = first,
            Second = second,
            Output = parsed.GetResult(EngineOptions.Output) is null ? LineInput.Standard : parsed.GetValue(EngineOptions.Output)!,
            Map = parsed.GetValue(Map)!,
            Without = parsed.GetValue(Without) ?? [],
            Model = parsed.GetValue(Model),
            ModelOutput = parsed.GetValue(ModelOutput),
            LinkAt = parsed.GetValue(LinkAt),
            ReviewAt = parsed.GetValue(ReviewAt),
            Threads = parsed.GetValue(Threads),
            Json = parsed.GetValue(EngineOptions.Json),
        });
}
