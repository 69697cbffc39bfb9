using System.CommandLine;

namespace Custodian.Cli.Commands;

/// <summary>The noun of the cancer registry; one line a verb, so that additions merge.</summary>
static class RegistryCommand
{
    public static Command Create()
    {
        var command = new Command("registry", "The engines of a cancer registry, over files.");
        command.Add(RegistryEditCommand.Create());
        command.Add(RegistryPrimariesCommand.Create());
        command.Add(RegistryIarcCheckCommand.Create());
        command.Add(RegistryDeriveCommand.Create());
        command.Add(RegistryRecodeCommand.Create());
        command.Add(RegistryScreenCommand.Create());
        command.Add(RegistrySurvivalCommand.Create());
        command.Add(RegistryRatesCommand.Create());
        return command;
    }
}
