using System.CommandLine;
using Custodian.Kernel;
using Custodian.Server;
using Custodian.Store.Database;
using Custodian.Store.Home;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

static class ServeCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Address to listen on.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var mllp = new Option<int>("--mllp-port") { Description = "Port of the HL7 listener; 0 switches it off.", DefaultValueFactory = _ => 0 };
        var certificate = new Option<string?>("--mllp-certificate") { Description = "PFX file for TLS on the HL7 listener." };
        var command = new Command("serve", "Starts the web application and the HL7 listener on the installation in CUSTODIAN_HOME.") { url, mllp, certificate };
        command.SetAction(async (parsed, stop) =>
        {
            var options = CustodianOptions.FromEnvironment();
            options = options with { Mllp = options.Mllp with { Port = parsed.GetValue(mllp), Certificate = parsed.GetValue(certificate) } };
            return await Start(options, parsed.GetValue(url)!, stop);
        });
        return command;
    }

    /// <summary>Serves until stopped. SQLite migrates itself; PostgreSQL only by command, since other nodes may still run the old version.</summary>
    public static async Task<int> Start(CustodianOptions options, string url, CancellationToken stop)
    {
        options.Home.Create();
        await using var app = CustodianWeb.Build(options, url);
        var database = app.Services.GetRequiredService<DatabaseAdmin>();
        if (options.Postgres is null)
        {
            await database.Migrate(stop);
        }
        else if ((await database.Status(stop)).Pending.Count > 0)
        {
            return Terminal.Refuse(Problem.Conflict("STO-0306", "The database has an older schema than this program. Run `custodian db migrate` when no older node is running."));
        }

        await app.StartAsync(stop);
        Terminal.Say($"Custodian is at {app.Urls.First()}");
        await app.WaitForShutdownAsync(stop);
        return ExitCodes.Ok;
    }
}
