using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Kernel;
using Spectre.Console;

namespace Custodian.Cli;

/// <summary>How every command speaks: text for people on standard output, JSON with <c>--json</c>, problems on standard error.</summary>
static class Terminal
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = false,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Say(string line) => Console.Out.WriteLine(line);

    public static void SayJson<T>(T value) => Console.Out.WriteLine(JsonOf(value));

    public static string JsonOf<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static int Refuse(Problem problem)
    {
        Console.Error.WriteLine($"custodian: {problem.Text} [{problem.Code}]");
        foreach (var field in problem.Fields ?? [])
        {
            Console.Error.WriteLine($"  {field.Field}: {field.Text}");
        }

        return ExitCodes.Refused;
    }

    public static int Refuse(string text)
    {
        Console.Error.WriteLine("custodian: " + text);
        return ExitCodes.Refused;
    }

    public static void Show(Finding finding) =>
        Console.Out.WriteLine($"{finding.Severity,-7} {finding.Code}  {(finding.Place.Length > 0 ? finding.Place + ": " : "")}{finding.Text}");

    /// <summary>A progress bar on a terminal, silence elsewhere.</summary>
    public static Task Progress(string what, long total, Func<Action<long>, Task> work) =>
        Console.IsErrorRedirected
            ? work(_ => { })
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
                .Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async bars =>
                {
                    var bar = bars.AddTask(what, maxValue: Math.Max(1, total));
                    await work(done => bar.Value = done);
                    bar.Value = bar.MaxValue;
                });

    /// <summary>Catches what nobody else did, once, at the edge.</summary>
    public static async Task<int> Guarded(this Task<int> run)
    {
        try
        {
            return await run;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"custodian: the program failed. Report this with the lines below.\n{e}");
            return ExitCodes.Fault;
        }
    }
}
