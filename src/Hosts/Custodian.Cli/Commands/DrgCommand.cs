using System.CommandLine;
using Custodian.Cli.Engines;

namespace Custodian.Cli.Commands;

static class DrgCommand
{
    public static Command Create() => new("drg", "MS-DRG grouping and Medicare code edits.") { Group() };

    static Command Group()
    {
        var explain = new Option<bool>("--explain") { Description = "Add the way to each DRG as \"path\": slower, for a few claims." };
        var command = new Command(
            "group",
            "Groups and edits claims, one JSON object a line: {\"id\",\"grouper_version\",\"claim\":{…}}; without grouper_version the discharge date chooses. "
            + "Answers {\"id\",\"drg\",\"mce\"} in the same order. A line that cannot be answered gets {\"line\",\"id\",\"finding\"}, the rest goes on, and the exit code is 3.")
        {
            EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, explain, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var explains = parsed.GetValue(explain);
            return await LineRun.Run(parsed, "Grouping", () => new DrgAnswerer(shelf.Groupers, explains), stop);
        });
        return command;
    }
}
