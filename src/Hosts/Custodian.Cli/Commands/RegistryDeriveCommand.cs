using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Oncology;

namespace Custodian.Cli.Commands;

static class RegistryDeriveCommand
{
    static readonly Option<string> Algorithm = new("--algorithm") { Description = $"What to derive: {string.Join(", ", RegistryTables.DerivationNames)}.", Required = true };

    public static Command Create()
    {
        var command = new Command(
            "derive",
            "Derives items of patients and tumours: survival, origin, race, recodes, geography and others. One JSON object a line: {\"id\",\"params\":{…},\"patient\":{item:value,…,\"tumors\":[{…}]}}, "
            + "items by NAACCR XML id. Answers {\"id\",\"derived\":{…}} a line, in the same order. A line that cannot be answered gets {\"line\",\"id\",\"finding\"}, the rest goes on, and the exit code is 3.")
        {
            Algorithm, EngineOptions.Input, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Edition, EngineOptions.Json,
        };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var tables = shelf.Registry(parsed.GetValue(EngineOptions.Edition));
            if (!tables.Ok)
            {
                return Terminal.Refuse(tables.Problem!);
            }

            var derivation = tables.Value.Derivation(parsed.GetValue(Algorithm)!);
            var options = DerivationOptions.On(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime));
            return derivation.Ok
                ? await LineRun.Run(parsed, "Patients", () => new DerivationAnswerer(derivation.Value, options), stop)
                : Terminal.Refuse(derivation.Problem!);
        });
        return command;
    }
}
