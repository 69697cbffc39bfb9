using System.CommandLine;
using System.Globalization;
using Custodian.Access;
using Custodian.Cli.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user list</c>.</summary>
static class UserListCommand
{
    static readonly Option<bool> All = new("--all") { Description = "Disabled users as well." };

    public static Command Create()
    {
        var command = new Command("list", "Lists users with their roles, second factors and last sign-in.") { All, EngineOptions.Json };
        command.SetAction(async parsed =>
        {
            await using var services = Installation.Open();
            var listed = await services.GetRequiredService<AccessAdmin>().ListUsers(parsed.GetValue(All));
            if (listed.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            foreach (var user in listed.Value)
            {
                if (parsed.GetValue(EngineOptions.Json))
                {
                    Terminal.SayJson(new { id = user.Id.Value, user.Name, user.DisplayName, user.Roles, user.Factors, user.Active, user.LastSignInAt });
                }
                else
                {
                    var signedIn = user.LastSignInAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd}") : "never";
                    Terminal.Say($"{user.Name,-24} {user.DisplayName,-28} {(user.Active ? "active  " : "disabled")} {signedIn,-10}  {user.Roles}");
                }
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
