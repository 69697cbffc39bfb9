using System.CommandLine;

namespace Custodian.Cli.Commands;

/// <summary>The noun of the cancer registry; one line a verb, so that additions merge.</summary>
static class RegistryCommand
{
    public static Command Create()
    {
        var command = new Command("registry", "The engines of a cancer registry, over files.");
        command.Add(RegistryEditCommand.Create());
        return command;
    }
}
