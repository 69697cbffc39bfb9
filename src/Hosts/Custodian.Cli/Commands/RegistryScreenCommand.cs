using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Kernel;
using Custodian.Oncology;

namespace Custodian.Cli.Commands;

static class RegistryScreenCommand
{
    const string JsonLines = "jsonl";

    static readonly Option<string> Format = FormatOption();

    public static Command Create()
    {
        var command = new Command(
            "screen",
            "Casefinding: finds reportable neoplasms in pathology text by keywords, and in diagnosis codes. Reads JSON lines {\"id\",\"text\"|\"sections\":{name:text},\"codes\":[{\"code\",\"date\"}]}, "
            + "HL7 ORU messages (NAACCR Vol. V) with their sections, or a text. Answers a JSON object a report: REPORTABLE or NON_REPORTABLE, and every hit as start-end:keyword, with :ignored inside a negation.")
        {
            Format, EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var tables = shelf.Registry(parsed.GetValue(EngineOptions.Edition));
            var casefinding = tables.Ok ? Casefinding.Open(tables.Value) : tables.Problem!;
            return casefinding.Ok ? await Run(parsed, casefinding.Value, stop) : Terminal.Refuse(casefinding.Problem!);
        });
        return command;
    }

    static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "jsonl, hl7 (ORU messages) or text (one report a file); default: by the first bytes of the file." };
        format.AcceptOnlyFromAmong(JsonLines, ReportFile.Hl7, ReportFile.PlainText);
        return format;
    }

    static async Task<int> Run(ParseResult parsed, Casefinding casefinding, CancellationToken stop)
    {
        var path = parsed.GetValue(EngineOptions.Input)!;
        if (path != LineInput.Standard && !File.Exists(path))
        {
            return Terminal.Refuse($"There is no file {path}. Check --input.");
        }

        var format = parsed.GetValue(Format) ?? (path == LineInput.Standard ? JsonLines : ReportFile.FormatOf(path));
        return format == JsonLines
            ? await LineRun.Run(parsed, "Reports", () => new ScreeningAnswerer(casefinding), stop)
            : await Write(parsed, casefinding, ReportFile.Read(path, format), stop);
    }

    static async Task<int> Write(ParseResult parsed, Casefinding casefinding, Outcome<List<ScreeningInput>> reports, CancellationToken stop)
    {
        if (!reports.Ok)
        {
            return Terminal.Refuse(reports.Problem!);
        }

        var answers = new AnswerBuffer();
        foreach (var report in reports.Value)
        {
            casefinding.Write(report, answers);
        }

        using var output = LineOutput.Open(parsed.GetValue(EngineOptions.Output)!);
        await output.Write(output.Pack(answers.Written), stop);
        return ExitCodes.Ok;
    }
}
