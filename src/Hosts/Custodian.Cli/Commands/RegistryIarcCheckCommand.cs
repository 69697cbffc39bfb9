using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Primaries;

namespace Custodian.Cli.Commands;

static class RegistryIarcCheckCommand
{
    static readonly Option<bool> Published = new("--published")
    {
        Description = "Follow IARC Technical Report 42 where CanReg 5 departs from it; default: answer as CanReg 5 does.",
    };

    public static Command Create()
    {
        var command = new Command(
            "iarc-check",
            "The IARC checks of a case, and its conversion to ICD-10 and to the childhood classification (ICCC-3). CSV with sex,age,topography,morphology,behaviour,basis,grade,"
            + "birth_date,incidence_date under a header, or one JSON object with these members a line. Answers one JSON object a line, in the same order, each check OK, Query, Rare, Invalid or Missing.")
        {
            EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json, Published,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var checks = shelf.Iarc(parsed.GetValue(EngineOptions.Edition));
            if (!checks.Ok)
            {
                return Terminal.Refuse(checks.Problem!);
            }

            var style = parsed.GetValue(Published) ? IarcStyle.Published : IarcStyle.CanReg5;
            var columns = CsvColumns.Of(parsed.GetValue(EngineOptions.Input)!, IarcCheckAnswerer.CaseColumns);
            return await LineRun.Run(parsed, "Checks", () => new IarcCheckAnswerer(checks.Value.In(style), columns), stop);
        });
        return command;
    }
}
