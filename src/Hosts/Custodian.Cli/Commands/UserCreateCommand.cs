using System.CommandLine;
using Custodian.Access;
using Custodian.Cli.Engines;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary><c>custodian user create</c>.</summary>
static class UserCreateCommand
{
    static readonly Argument<string> Name = new("name") { Description = "Sign-in name: lower case letters, digits, dots or dashes." };

    static readonly Option<string> Display = new("--display") { Description = "Name as others see it.", Required = true };

    static readonly Option<string[]> Roles = new("--role") { Description = "Code of a role, such as coder; repeat for more.", Required = true };

    static readonly Option<string[]> Facilities = new("--facility") { Description = "Code of a facility the user is limited to; repeat for more. Without it, all." };

    static readonly Option<string> Email = new("--email") { Description = "E-mail address.", DefaultValueFactory = _ => "" };

    public static Command Create()
    {
        var command = new Command("create", "Makes a user. An initial password is made and printed this once, or read with --password-stdin; either must be changed at the first sign-in, within seven days.")
        {
            Name, Display, Roles, Facilities, Email, UserPasswordCommand.FromInput, EngineOptions.Json,
        };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        if (!UserPasswordCommand.Given(parsed, out var password))
        {
            return UserPasswordCommand.NoPassword();
        }

        await using var services = Installation.Open();
        var facilities = await Find(services, parsed.GetValue(Facilities) ?? [], stop);
        if (facilities.Problem is { } unknown)
        {
            return Terminal.Refuse(unknown);
        }

        var access = services.GetRequiredService<AccessAdmin>();
        var created = await access.CreateUser(new UserData(parsed.GetValue(Name)!, parsed.GetValue(Display)!, parsed.GetValue(Email)!, parsed.GetValue(Roles)!, facilities.Value), password);
        return created.Problem is { } problem ? Terminal.Refuse(problem) : UserPasswordCommand.Say(parsed, parsed.GetValue(Name)!, created.Value, password is null);
    }

    static async Task<Outcome<List<FacilityId>>> Find(ServiceProvider services, IReadOnlyList<string> codes, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<CustodianDb>>().CreateDbContextAsync(stop);
        var known = await db.Set<FacilityView>().ToDictionaryAsync(f => f.Code, f => f.Id, StringComparer.OrdinalIgnoreCase, stop);
        return codes.FirstOrDefault(c => !known.ContainsKey(c)) is { } unknown
            ? Problem.NotFound("ACC-0140", $"No facility has the code {unknown}. Known are: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.")
            : codes.Select(c => known[c]).Distinct().ToList();
    }
}
