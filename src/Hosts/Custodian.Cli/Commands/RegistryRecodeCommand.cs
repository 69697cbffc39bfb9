using System.CommandLine;
using Custodian.Cli.Engines;

namespace Custodian.Cli.Commands;

static class RegistryRecodeCommand
{
    static readonly Option<string> To = ToOption();

    public static Command Create()
    {
        var command = new Command(
            "recode",
            "Recodes and converts codes of tumours, one JSON object a line. recodes, icd-o-2, surgery and site-histology read primarySite, histologicTypeIcdO3, behaviorCodeIcdO3 and dateOfDiagnosis; "
            + "icd-o-3 reads system (icd-9-cm, icd-10, icd-10-cm), code and sex. Answers one JSON object a line, in the same order.")
        {
            To, EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var tables = shelf.Registry(parsed.GetValue(EngineOptions.Edition));
            if (!tables.Ok)
            {
                return Terminal.Refuse(tables.Problem!);
            }

            var target = RecodeTargets.Find(tables.Value, parsed.GetValue(To)!);
            return target.Ok ? await LineRun.Run(parsed, "Recodes", () => new RecodeAnswerer(target.Value), stop) : Terminal.Refuse(target.Problem!);
        });
        return command;
    }

    static Option<string> ToOption()
    {
        var to = new Option<string>("--to")
        {
            Description = $"What to make of a line: {string.Join(", ", RecodeTargets.Names)}.", DefaultValueFactory = _ => RecodeTargets.Recodes,
        };
        to.AcceptOnlyFromAmong([.. RecodeTargets.Names]);
        return to;
    }
}
