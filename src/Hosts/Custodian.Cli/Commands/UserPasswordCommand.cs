using System.CommandLine;
using Custodian.Access;
using Custodian.Cli.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user reset-password</c>, and what it shares with <c>create</c>: where a password comes from and how it is said.</summary>
static class UserPasswordCommand
{
    public static Option<bool> FromInput { get; } = new("--password-stdin") { Description = "Read the initial password from standard input instead of making one." };

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Sign-in name." };
        var command = new Command("reset-password", "Gives a new initial password, printed this once, and signs the user out everywhere. Second factors stay.") { name, FromInput, EngineOptions.Json };
        command.SetAction(async parsed =>
        {
            if (!Given(parsed, out var password))
            {
                return NoPassword();
            }

            await using var services = Installation.Open();
            var renewed = await services.GetRequiredService<AccessAdmin>().ResetPassword(parsed.GetValue(name)!, password);
            return renewed.Problem is { } problem ? Terminal.Refuse(problem) : Say(parsed, parsed.GetValue(name)!, renewed.Value, password is null);
        });
        return command;
    }

    /// <returns>False when a password was to come from standard input and none did.</returns>
    public static bool Given(ParseResult parsed, out string? password)
    {
        password = parsed.GetValue(FromInput) ? Console.In.ReadLine() ?? "" : null;
        return password != "";
    }

    public static int NoPassword() => Terminal.Refuse("No password came from standard input. Write one line to it, or leave --password-stdin out to have one made.");

    /// <param name="made">The password was made here and is shown this once.</param>
    public static int Say(ParseResult parsed, string name, NewUser user, bool made)
    {
        if (parsed.GetValue(EngineOptions.Json))
        {
            Terminal.SayJson(new { id = user.Id.Value, name, initialPassword = made ? user.InitialPassword : null });
            return ExitCodes.Ok;
        }

        if (made)
        {
            Terminal.Say(user.InitialPassword);
        }

        Console.Error.WriteLine(made
            ? $"Initial password of {name}. It is kept nowhere: hand it over. It works for seven days and must be changed at the first sign-in."
            : $"{name} may sign in with the password given. It works for seven days and must be changed at the first sign-in.");
        return ExitCodes.Ok;
    }
}
