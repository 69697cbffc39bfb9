using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Staging;

namespace Custodian.Cli.Commands;

static class StagingCommand
{
    static readonly Option<string> Algorithm = new("--algorithm")
    {
        Description = "Name of the algorithm, with its version or without for the newest: eod_public, tnm, cs, pediatric, eod_public-3.3.", Required = true,
    };

    public static Command Create() => new("staging", "Cancer staging: EOD and Summary Stage 2018, TNM, Collaborative Stage, pediatric.") { Stage(), Schema() };

    static Command Stage()
    {
        var year = new Option<int>("--year") { Description = "The year up to which a diagnosis can be.", DefaultValueFactory = _ => TimeProvider.System.GetLocalNow().Year };
        var command = new Command(
            "stage",
            "Stages cases, one JSON object a line: {\"id\",\"input\":{\"site\",\"hist\",\"year_dx\",…}}. Answers {\"id\",\"result\",\"schemaId\",\"output\",\"errors\",\"path\"} in the same order. "
            + "A line that cannot be read gets {\"line\",\"id\",\"finding\"}, the rest goes on, and the exit code is 3.")
        {
            Algorithm, year, EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var algorithm = shelf.Staging(parsed.GetValue(Algorithm)!);
            return algorithm.Ok
                ? await LineRun.Run(parsed, "Staging", () => new StagingAnswerer(algorithm.Value, parsed.GetValue(year)), stop)
                : Terminal.Refuse(algorithm.Problem!);
        });
        return command;
    }

    static Command Schema()
    {
        var id = new Argument<string?>("schema") { Description = "Id of a schema; without it, those for --site and --hist, or all.", Arity = ArgumentArity.ZeroOrOne };
        var site = new Option<string?>("--site") { Description = "Primary site, as C509." };
        var histology = new Option<string?>("--hist") { Description = "Histology, four digits." };
        var with = new Option<string[]>("--with") { Description = "Another value that decides: key=value, more than once." };
        var input = new Option<string?>("--codes") { Description = "Show the codes of this input." };
        var table = new Option<string?>("--table") { Description = "Show this table." };
        var command = new Command("schema", "Finds schemas by site, histology and discriminators; shows what they ask for, their codes and tables.")
        {
            id, Algorithm, site, histology, with, input, table, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction(parsed =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var algorithm = shelf.Staging(parsed.GetValue(Algorithm)!);
            if (!algorithm.Ok)
            {
                return Terminal.Refuse(algorithm.Problem!);
            }

            var lookup = new SchemaLookup(algorithm.Value, parsed.GetValue(EngineOptions.Json));
            return parsed.GetValue(table) is { } tableId ? lookup.ShowTable(tableId)
                : parsed.GetValue(id) is { } schemaId ? lookup.Show(schemaId, parsed.GetValue(input))
                : lookup.Find(parsed.GetValue(site), parsed.GetValue(histology), parsed.GetValue(with) ?? [], parsed.GetValue(input));
        });
        return command;
    }
}
