using System.CommandLine;
using System.Globalization;
using Custodian.Access;
using Custodian.Cli.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user token</c>: what programs sign in with.</summary>
static class TokenCommand
{
    public static Command Create() => new("token", "Tokens of programs: users with the role Interface engine.") { Add(), List(), Revoke() };

    static Command Add()
    {
        var name = new Argument<string>("user") { Description = "Sign-in name of the program's user." };
        var label = new Option<string>("--for") { Description = "Which program on which machine uses it.", Required = true };
        var days = new Option<int>("--days") { Description = "How long it works.", DefaultValueFactory = _ => 365 };
        var command = new Command("create", "Makes a token and prints it, this once.") { name, label, days, EngineOptions.Json };
        command.SetAction(async parsed =>
        {
            await using var services = Installation.Open();
            var made = await services.GetRequiredService<AccessAdmin>().CreateToken(parsed.GetValue(name)!, parsed.GetValue(label)!, parsed.GetValue(days));
            if (made.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            if (parsed.GetValue(EngineOptions.Json))
            {
                Terminal.SayJson(made.Value);
            }
            else
            {
                Terminal.Say(made.Value.Token);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Token {made.Value.Id} of {made.Value.User}, until {made.Value.EndsAt:yyyy-MM-dd}. It is not kept: store it with the program's secrets."));
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    static Command List()
    {
        var command = new Command("list", "Lists the tokens of all programs, without the tokens themselves.") { EngineOptions.Json };
        command.SetAction(async parsed =>
        {
            await using var services = Installation.Open();
            var listed = await services.GetRequiredService<AccessAdmin>().ListTokens();
            if (listed.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            foreach (var token in listed.Value)
            {
                if (parsed.GetValue(EngineOptions.Json))
                {
                    Terminal.SayJson(token);
                }
                else
                {
                    var state = token.RevokedAt is null ? "until" : "revoked, was until";
                    Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{token.Id}  {token.User,-20} {token.Start}…  {state} {token.EndsAt:yyyy-MM-dd}  {token.Label}"));
                }
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    static Command Revoke()
    {
        var id = new Argument<long>("id") { Description = "Number of the token, from the list." };
        var command = new Command("revoke", "Ends a token: the program's next call is refused.") { id };
        command.SetAction(async parsed =>
        {
            await using var services = Installation.Open();
            var revoked = await services.GetRequiredService<AccessAdmin>().RevokeToken(parsed.GetValue(id));
            if (revoked.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            Terminal.Say("The token is revoked.");
            return ExitCodes.Ok;
        });
        return command;
    }
}
