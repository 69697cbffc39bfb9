using System.CommandLine;
using Custodian.Cli.Engines;

namespace Custodian.Cli.Commands;

static class HccCommand
{
    public static Command Create() => new("hcc", "CMS risk adjustment: condition categories and scores.") { Score() };

    static Command Score()
    {
        var command = new Command(
            "score",
            "Scores beneficiaries, one JSON object a line: {\"id\",\"model\",\"age\",\"sex\",\"dx\",…}. Answers in the same order with categories, coefficients and raw score. "
            + "A line that cannot be answered gets {\"line\",\"id\",\"finding\"}, the rest goes on, and the exit code is 3.")
        {
            EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var tables = shelf.Hcc(parsed.GetValue(EngineOptions.Edition));
            return tables.Ok ? await LineRun.Run(parsed, "Scoring", () => new HccAnswerer(tables.Value), stop) : Terminal.Refuse(tables.Problem!);
        });
        return command;
    }
}
