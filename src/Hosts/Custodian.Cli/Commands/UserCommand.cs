using System.CommandLine;
using Custodian.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Sign-in name." };
        var display = new Option<string>("--display") { Description = "Name as others see it.", Required = true };
        var command = new Command("create-administrator", "Makes an administrator. The password is read from the terminal or standard input, never from the command line.") { name, display };
        command.SetAction(async (parsed, stop) =>
        {
            if (ReadPassword() is not { Length: > 0 } password)
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
        return new Command("user", "The first administrator, and the tokens of programs; everybody else is added in the application.") { command, TokenCommand.Create() };
    }

    static string? ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine();
        }

        Console.Error.Write("Password: ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
