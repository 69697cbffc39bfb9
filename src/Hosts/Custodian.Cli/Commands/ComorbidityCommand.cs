using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Grouping;

namespace Custodian.Cli.Commands;

static class ComorbidityCommand
{
    public static Command Create()
    {
        var command = new Command(
            "comorbidity",
            "Elixhauser comorbidities and indices (AHRQ) of stays: CSV with patid,year,qtr,dx_list in, the 38 measures and two indices added. In dx_list the first code is the "
            + "principal diagnosis; a code may carry its POA indicator after a colon. Lines that cannot be read are named on standard error, and the exit code is 3.")
        {
            EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var tables = shelf.Comorbidity(parsed.GetValue(EngineOptions.Edition));
            return tables.Ok
                ? await LineRun.Run(parsed, new LineSource(parsed.GetValue(EngineOptions.Input)!, "Comorbidities", ComorbidityCsv.Header + "\n"), () => new ComorbidityAnswerer(tables.Value), stop)
                : Terminal.Refuse(tables.Problem!);
        });
        return command;
    }
}
