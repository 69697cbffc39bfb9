using System.CommandLine;
using Custodian.Cli.Engines;

namespace Custodian.Cli.Commands;

static class RegistryPrimariesCommand
{
    static readonly Option<bool> Explain = new("--explain") { Description = "Add every rule that was tried, with its question and answer." };

    public static Command Create()
    {
        var command = new Command(
            "primaries",
            "Single or multiple primaries, by the SEER rules of the year of diagnosis and by the international rules. CSV with two tumours a line (year1,month1,day1,site1,hist1,beh1,"
            + "lat1,year2,…), or one JSON object a line: {\"id\",\"tumors\":[{\"primarySite\",\"histologicTypeIcdO3\",\"behaviorCodeIcdO3\",\"laterality\",\"dateOfDiagnosis\"},…]}. "
            + "Answers one JSON object a line, in the same order. A line that cannot be answered gets {\"line\",\"id\",\"finding\"}, the rest goes on, and the exit code is 3.")
        {
            EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json, Explain,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var rules = shelf.Primaries(parsed.GetValue(EngineOptions.Edition));
            if (!rules.Ok)
            {
                return Terminal.Refuse(rules.Problem!);
            }

            var columns = CsvColumns.Of(parsed.GetValue(EngineOptions.Input)!, PrimariesAnswerer.PairColumns);
            var (explain, latestYear) = (parsed.GetValue(Explain), TimeProvider.System.GetUtcNow().Year);
            return await LineRun.Run(parsed, "Primaries", () => new PrimariesAnswerer(rules.Value, columns, latestYear, explain), stop);
        });
        return command;
    }
}
