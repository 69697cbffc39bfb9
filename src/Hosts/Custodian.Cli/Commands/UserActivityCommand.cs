using System.CommandLine;
using Custodian.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user disable</c> and <c>enable</c>.</summary>
static class UserActivityCommand
{
    public static Command Disable() => Make("disable", "Stops a user from signing in and ends their sessions at once. The last user who may manage users stays.", false, "is disabled and signed out.");

    public static Command Enable() => Make("enable", "Lets a disabled user sign in again.", true, "may sign in again.");

    static Command Make(string verb, string does, bool active, string said)
    {
        var name = new Argument<string>("name") { Description = "Sign-in name." };
        var command = new Command(verb, does) { name };
        command.SetAction(async parsed =>
        {
            await using var services = Installation.Open();
            var set = await services.GetRequiredService<AccessAdmin>().SetActivity(parsed.GetValue(name)!, active);
            if (set.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            Terminal.Say($"{parsed.GetValue(name)} {said}");
            return ExitCodes.Ok;
        });
        return command;
    }
}
