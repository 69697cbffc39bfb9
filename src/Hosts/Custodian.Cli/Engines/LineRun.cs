using System.CommandLine;
using System.Globalization;

namespace Custodian.Cli.Engines;

/// <summary>Runs a command that answers lines: opens the files, shows progress, tells the totals and ends with the right code.</summary>
static class LineRun
{
    public static Task<int> Run(ParseResult parsed, string what, Func<ILineAnswerer> answerer, CancellationToken stop) =>
        Run(parsed, new LineSource(parsed.GetValue(EngineOptions.Input)!, what, ""), answerer, stop);

    public static async Task<int> Run(ParseResult parsed, LineSource source, Func<ILineAnswerer> answerer, CancellationToken stop)
    {
        var (from, to) = (source.Path, parsed.GetValue(EngineOptions.Output)!);
        if (Refusal(from, to) is { } refusal)
        {
            return Terminal.Refuse(refusal);
        }

        using var input = LineInput.Open(from);
        using var output = LineOutput.Open(to);
        await output.Write(output.Pack(System.Text.Encoding.UTF8.GetBytes(source.Header)), stop);
        var totals = new LineTotals(0, 0, 0);
        async Task Work(Action<long> progress) => totals = await new LinePipeline(input, output, answerer).Run(progress, stop);
        await (input.Length > 0 ? Terminal.Progress(source.What, input.Length, Work) : Work(_ => { }));
        Tell(parsed, totals, to);
        return totals.Refused > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }

    static string? Refusal(string from, string to) =>
        from != LineInput.Standard && !File.Exists(from) ? $"There is no file {from}. Check --input."
        : from != LineInput.Standard && Path.GetFullPath(from) == Path.GetFullPath(to) ? "Input and output are the same file. Name another --output."
        : null;

    /// <summary>On standard error when the answers themselves go to standard output.</summary>
    static void Tell(ParseResult parsed, LineTotals totals, string to)
    {
        var say = to == LineInput.Standard ? Console.Error : Console.Out;
        say.WriteLine(parsed.GetValue(EngineOptions.Json)
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"lines":{{totals.Lines}},"refused":{{totals.Refused}},"noted":{{totals.Noted}}}""")
            : string.Create(CultureInfo.InvariantCulture, $"{totals.Lines:N0} lines answered{(totals.Noted > 0 ? $", {totals.Noted:N0} with a remark" : "")}{(totals.Refused > 0 ? $", {totals.Refused:N0} with an error: look for \"finding\"" : "")}."));
    }
}
