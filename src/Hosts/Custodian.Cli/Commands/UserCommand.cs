using System.CommandLine;
using Custodian.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user</c>: who may sign in, administered on the machine that holds the keys. No password is ever on the command line.</summary>
static class UserCommand
{
    public static Command Create() => new("user", "Users: who may sign in, with which roles, at which facilities; and the tokens of programs.")
    {
        Administrator(), UserCreateCommand.Create(), UserListCommand.Create(), UserActivityCommand.Disable(), UserActivityCommand.Enable(), UserPasswordCommand.Create(), TokenCommand.Create(),
    };

    static Command Administrator()
    {
        var name = new Argument<string>("name") { Description = "Sign-in name." };
        var display = new Option<string>("--display") { Description = "Name as others see it.", Required = true };
        var command = new Command("create-administrator", "Makes the first administrator. The password is read from the terminal or standard input, never from the command line.") { name, display };
        command.SetAction(async parsed =>
        {
            if (PasswordInput.Read() is not { Length: > 0 } password)
            {
                return Terminal.Refuse("No password was given. Type one, or write it to standard input.");
            }

            await using var services = Installation.Open();
            var access = services.GetRequiredService<AccessAdmin>();
            var refused = (await access.SeedRoles()).Problem ?? (await access.CreateAdministrator(parsed.GetValue(name)!, parsed.GetValue(display)!, password)).Problem;
            if (refused is not null)
            {
                return Terminal.Refuse(refused);
            }

            Terminal.Say($"{parsed.GetValue(name)} may now sign in and add the other users.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
